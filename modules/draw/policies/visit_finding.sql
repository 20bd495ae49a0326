alter table draw.visit_finding enable row level security;
alter table draw.visit_finding force row level security;
drop policy if exists agency_scope on draw.visit_finding;
create policy agency_scope on draw.visit_finding to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.visit_finding;
create policy job on draw.visit_finding to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.visit_finding;
create policy auditor on draw.visit_finding for select to hengjian_auditor using (true);
