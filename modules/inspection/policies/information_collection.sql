alter table inspection.information_collection enable row level security;
alter table inspection.information_collection force row level security;
drop policy if exists agency_scope on inspection.information_collection;
create policy agency_scope on inspection.information_collection to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.information_collection;
create policy job on inspection.information_collection to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.information_collection;
create policy auditor on inspection.information_collection for select to hengjian_auditor using (true);
