alter table draw.approval enable row level security;
alter table draw.approval force row level security;
drop policy if exists agency_scope on draw.approval;
create policy agency_scope on draw.approval to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.approval;
create policy job on draw.approval to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.approval;
create policy auditor on draw.approval for select to hengjian_auditor using (true);
