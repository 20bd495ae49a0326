alter table draw.visit enable row level security;
alter table draw.visit force row level security;
drop policy if exists agency_scope on draw.visit;
create policy agency_scope on draw.visit to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists executing_agency on draw.visit;
create policy executing_agency on draw.visit for select to hengjian_app
  using (released_at is not null and reader_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]);
drop policy if exists own_enterprise on draw.visit;
create policy own_enterprise on draw.visit for select to hengjian_app
  using (entity_id = (select nullif(current_setting('app.entity', true), '')::uuid)::uuid and (released_at is not null or exists (
    select 1 from draw.plan p where p.plan_id = visit.plan_id and (p.definition ->> 'publicity' = 'after-draw'
      or (p.state in ('DISCLOSED', 'CLOSED') and p.definition ->> 'publicity' = 'after-inspection')))));
drop policy if exists job on draw.visit;
create policy job on draw.visit to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.visit;
create policy auditor on draw.visit for select to hengjian_auditor using (true);
