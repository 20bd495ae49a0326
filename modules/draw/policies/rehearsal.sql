alter table draw.rehearsal enable row level security;
alter table draw.rehearsal force row level security;
drop policy if exists agency_scope on draw.rehearsal;
-- Whoever sees the plan sees this, its agency (which every row bears) without a look at the plan; only the agency itself writes it.
create policy agency_scope on draw.rehearsal to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from draw.plan p where p.plan_id = rehearsal.plan_id))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.rehearsal;
create policy job on draw.rehearsal to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.rehearsal;
create policy auditor on draw.rehearsal for select to hengjian_auditor using (true);
