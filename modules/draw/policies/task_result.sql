alter table draw.task_result enable row level security;
alter table draw.task_result force row level security;
drop policy if exists agency_scope on draw.task_result;
-- Whoever sees the plan sees this, its agency (which every row bears) without a look at the plan; only the agency itself writes it.
create policy agency_scope on draw.task_result to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from draw.plan p where p.plan_id = task_result.plan_id))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.task_result;
create policy job on draw.task_result to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.task_result;
create policy auditor on draw.task_result for select to hengjian_auditor using (true);
