alter table draw.year_plan enable row level security;
alter table draw.year_plan force row level security;
drop policy if exists agency_scope on draw.year_plan;
create policy agency_scope on draw.year_plan to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
-- A published plan is everybody's to read; plans of several agencies are matched with one another.
drop policy if exists published on draw.year_plan;
create policy published on draw.year_plan for select to hengjian_app
  using (published_at is not null and (select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists job on draw.year_plan;
create policy job on draw.year_plan to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.year_plan;
create policy auditor on draw.year_plan for select to hengjian_auditor using (true);
