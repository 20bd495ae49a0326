alter table draw.on_site_visit enable row level security;
alter table draw.on_site_visit force row level security;
-- What an enterprise has borne is borne whoever came: every official of an agency counts all visits, and only the events write.
drop policy if exists agency_scope on draw.on_site_visit;
drop policy if exists officials on draw.on_site_visit;
create policy officials on draw.on_site_visit for select to hengjian_app
  using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists job on draw.on_site_visit;
create policy job on draw.on_site_visit to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.on_site_visit;
create policy auditor on draw.on_site_visit for select to hengjian_auditor using (true);
