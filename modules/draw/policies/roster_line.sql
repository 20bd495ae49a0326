alter table draw.roster_line enable row level security;
alter table draw.roster_line force row level security;
drop policy if exists agency_scope on draw.roster_line;
create policy agency_scope on draw.roster_line to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.roster_line;
create policy job on draw.roster_line to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.roster_line;
create policy auditor on draw.roster_line for select to hengjian_auditor using (true);
