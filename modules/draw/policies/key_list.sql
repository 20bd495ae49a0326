alter table draw.key_list enable row level security;
alter table draw.key_list force row level security;
-- A published one is everybody's; an agency publishes in its own name.
drop policy if exists published on draw.key_list;
create policy published on draw.key_list for select to hengjian_app
  using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists agency_scope on draw.key_list;
create policy agency_scope on draw.key_list for insert to hengjian_app
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), ''))::uuid[]));
drop policy if exists job on draw.key_list;
create policy job on draw.key_list to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.key_list;
create policy auditor on draw.key_list for select to hengjian_auditor using (true);
