alter table draw.reserve enable row level security;
alter table draw.reserve force row level security;
drop policy if exists agency_scope on draw.reserve;
create policy agency_scope on draw.reserve to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.reserve;
create policy job on draw.reserve to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.reserve;
create policy auditor on draw.reserve for select to hengjian_auditor using (true);
