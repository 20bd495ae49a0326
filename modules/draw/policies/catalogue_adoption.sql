alter table draw.catalogue_adoption enable row level security;
alter table draw.catalogue_adoption force row level security;
-- A published one is everybody's; an agency publishes in its own name.
drop policy if exists published on draw.catalogue_adoption;
create policy published on draw.catalogue_adoption for select to hengjian_app
  using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists agency_scope on draw.catalogue_adoption;
create policy agency_scope on draw.catalogue_adoption for insert to hengjian_app
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), ''))::uuid[]));
drop policy if exists job on draw.catalogue_adoption;
create policy job on draw.catalogue_adoption to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.catalogue_adoption;
create policy auditor on draw.catalogue_adoption for select to hengjian_auditor using (true);
