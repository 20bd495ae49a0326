alter table inspection.check_point enable row level security;
alter table inspection.check_point force row level security;
drop policy if exists participant on inspection.check_point;
drop policy if exists agency_scope on inspection.check_point;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.check_point to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = check_point.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = check_point.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.check_point;
create policy job on inspection.check_point to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.check_point;
create policy auditor on inspection.check_point for select to hengjian_auditor using (true);
