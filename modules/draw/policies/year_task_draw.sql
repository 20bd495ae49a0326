alter table draw.year_task_draw enable row level security;
alter table draw.year_task_draw force row level security;
-- Which draw carries out which task is no secret; the agency of the draw writes it, also for a partner's task.
drop policy if exists agency_scope on draw.year_task_draw;
create policy agency_scope on draw.year_task_draw for select to hengjian_app
  using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists own_draw on draw.year_task_draw;
create policy own_draw on draw.year_task_draw for insert to hengjian_app
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.year_task_draw;
create policy job on draw.year_task_draw to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.year_task_draw;
create policy auditor on draw.year_task_draw for select to hengjian_auditor using (true);
-- The state of a draw that carries out a published task is counted for its progress, whoever holds the draw.
drop policy if exists year_progress on draw.plan;
create policy year_progress on draw.plan for select to hengjian_app
  using (current_setting('app.purpose', true) in ('list-year-plans', 'read-year-plan', 'list-plan-matches', 'propose-joint-round')
    and (select nullif(current_setting('app.scope', true), '')) is not null
    and exists (select 1 from draw.year_task_draw d where d.plan_id = plan.plan_id));
