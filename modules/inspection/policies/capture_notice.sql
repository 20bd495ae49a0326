alter table inspection.capture_notice enable row level security;
alter table inspection.capture_notice force row level security;
drop policy if exists agency_scope on inspection.capture_notice;
create policy agency_scope on inspection.capture_notice to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.capture_notice;
create policy job on inspection.capture_notice to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.capture_notice;
create policy auditor on inspection.capture_notice for select to hengjian_auditor using (true);
