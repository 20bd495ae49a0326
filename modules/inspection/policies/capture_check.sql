alter table inspection.capture_check enable row level security;
alter table inspection.capture_check force row level security;
drop policy if exists agency_scope on inspection.capture_check;
create policy agency_scope on inspection.capture_check to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.capture_check;
create policy job on inspection.capture_check to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.capture_check;
create policy auditor on inspection.capture_check for select to hengjian_auditor using (true);
