alter table draw.on_site_visit enable row level security;
alter table draw.on_site_visit force row level security;
drop policy if exists agency_scope on draw.on_site_visit;
create policy agency_scope on draw.on_site_visit for select to hengjian_app using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.on_site_visit;
create policy job on draw.on_site_visit to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.on_site_visit;
create policy auditor on draw.on_site_visit for select to hengjian_auditor using (true);
