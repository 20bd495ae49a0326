alter table draw.list_read enable row level security;
alter table draw.list_read force row level security;
drop policy if exists agency_scope on draw.list_read;
create policy agency_scope on draw.list_read to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.list_read;
create policy job on draw.list_read to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.list_read;
create policy auditor on draw.list_read for select to hengjian_auditor using (true);
