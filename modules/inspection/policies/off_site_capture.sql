alter table inspection.off_site_capture enable row level security;
alter table inspection.off_site_capture force row level security;
drop policy if exists agency_scope on inspection.off_site_capture;
create policy agency_scope on inspection.off_site_capture to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.off_site_capture;
create policy job on inspection.off_site_capture to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.off_site_capture;
create policy auditor on inspection.off_site_capture for select to hengjian_auditor using (true);
