alter table draw.lint_signature enable row level security;
alter table draw.lint_signature force row level security;
drop policy if exists agency_scope on draw.lint_signature;
-- Whoever sees the plan sees this, its agency (which every row bears) without a look at the plan; only the agency itself writes it.
create policy agency_scope on draw.lint_signature to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from draw.plan p where p.plan_id = lint_signature.plan_id))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.lint_signature;
create policy job on draw.lint_signature to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.lint_signature;
create policy auditor on draw.lint_signature for select to hengjian_auditor using (true);
