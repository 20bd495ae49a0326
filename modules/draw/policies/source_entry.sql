alter table draw.source_entry enable row level security;
alter table draw.source_entry force row level security;
drop policy if exists agency_scope on draw.source_entry;
create policy agency_scope on draw.source_entry to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.source_entry;
create policy job on draw.source_entry to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.source_entry;
create policy auditor on draw.source_entry for select to hengjian_auditor using (true);
