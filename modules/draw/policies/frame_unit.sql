alter table draw.frame_unit enable row level security;
alter table draw.frame_unit force row level security;
drop policy if exists agency_scope on draw.frame_unit;
create policy agency_scope on draw.frame_unit to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists own_enterprise on draw.frame_unit;
create policy own_enterprise on draw.frame_unit for select to hengjian_app
  using (entity_id = (select nullif(current_setting('app.entity', true), '')::uuid)::uuid);
drop policy if exists job on draw.frame_unit;
create policy job on draw.frame_unit to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.frame_unit;
create policy auditor on draw.frame_unit for select to hengjian_auditor using (true);
