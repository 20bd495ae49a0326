alter table inspection.monitoring_device enable row level security;
alter table inspection.monitoring_device force row level security;
drop policy if exists agency_scope on inspection.monitoring_device;
create policy agency_scope on inspection.monitoring_device to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.monitoring_device;
create policy job on inspection.monitoring_device to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.monitoring_device;
create policy auditor on inspection.monitoring_device for select to hengjian_auditor using (true);
