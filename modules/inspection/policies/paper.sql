alter table inspection.paper enable row level security;
alter table inspection.paper force row level security;
drop policy if exists participant on inspection.paper;
drop policy if exists agency_scope on inspection.paper;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.paper to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = paper.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = paper.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.paper;
create policy job on inspection.paper to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.paper;
create policy auditor on inspection.paper for select to hengjian_auditor using (true);
