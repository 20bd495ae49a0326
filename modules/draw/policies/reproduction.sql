alter table draw.reproduction enable row level security;
alter table draw.reproduction force row level security;
drop policy if exists agency_scope on draw.reproduction;
create policy agency_scope on draw.reproduction to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.reproduction;
create policy job on draw.reproduction to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.reproduction;
create policy auditor on draw.reproduction for select to hengjian_auditor using (true);
