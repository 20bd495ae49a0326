alter table inspection.device_review enable row level security;
alter table inspection.device_review force row level security;
drop policy if exists agency_scope on inspection.device_review;
create policy agency_scope on inspection.device_review to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.device_review;
create policy job on inspection.device_review to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.device_review;
create policy auditor on inspection.device_review for select to hengjian_auditor using (true);
