alter table inspection.visit_officer enable row level security;
alter table inspection.visit_officer force row level security;
drop policy if exists agency_scope on inspection.visit_officer;
create policy agency_scope on inspection.visit_officer to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.visit_officer;
create policy job on inspection.visit_officer to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.visit_officer;
create policy auditor on inspection.visit_officer for select to hengjian_auditor using (true);
