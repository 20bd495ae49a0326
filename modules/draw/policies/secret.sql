alter table draw.secret enable row level security;
alter table draw.secret force row level security;
drop policy if exists agency_scope on draw.secret;
create policy agency_scope on draw.secret to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.secret;
create policy job on draw.secret to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.secret;
create policy auditor on draw.secret for select to hengjian_auditor using (true);
