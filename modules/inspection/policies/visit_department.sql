alter table inspection.visit_department enable row level security;
alter table inspection.visit_department force row level security;
drop policy if exists participant on inspection.visit_department;
drop policy if exists agency_scope on inspection.visit_department;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.visit_department to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = visit_department.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = visit_department.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.visit_department;
create policy job on inspection.visit_department to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.visit_department;
create policy auditor on inspection.visit_department for select to hengjian_auditor using (true);
