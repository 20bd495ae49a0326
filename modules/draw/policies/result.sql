alter table draw.result enable row level security;
alter table draw.result force row level security;
drop policy if exists agency_scope on draw.result;
-- Whoever sees the plan sees this, its agency (which every row bears) without a look at the plan; only the agency itself writes it.
create policy agency_scope on draw.result to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from draw.plan p where p.plan_id = result.plan_id))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.result;
create policy job on draw.result to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.result;
create policy auditor on draw.result for select to hengjian_auditor using (true);
