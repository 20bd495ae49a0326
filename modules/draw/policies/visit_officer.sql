alter table draw.visit_officer enable row level security;
alter table draw.visit_officer force row level security;
drop policy if exists agency_scope on draw.visit_officer;
create policy agency_scope on draw.visit_officer to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists executing_agency on draw.visit_officer;
create policy executing_agency on draw.visit_officer for select to hengjian_app
  using (exists (select 1 from draw.visit v where v.visit_id = visit_officer.visit_id));
drop policy if exists job on draw.visit_officer;
create policy job on draw.visit_officer to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.visit_officer;
create policy auditor on draw.visit_officer for select to hengjian_auditor using (true);
