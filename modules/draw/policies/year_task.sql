alter table draw.year_task enable row level security;
alter table draw.year_task force row level security;
drop policy if exists agency_scope on draw.year_task;
create policy agency_scope on draw.year_task to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
-- The tasks of a published plan are seen with it.
drop policy if exists published on draw.year_task;
create policy published on draw.year_task for select to hengjian_app
  using ((select nullif(current_setting('app.scope', true), '')) is not null
    and exists (select 1 from draw.year_plan y where y.year_plan_id = year_task.year_plan_id and y.published_at is not null));
drop policy if exists job on draw.year_task;
create policy job on draw.year_task to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.year_task;
create policy auditor on draw.year_task for select to hengjian_auditor using (true);
