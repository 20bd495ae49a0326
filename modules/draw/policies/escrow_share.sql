alter table draw.escrow_share enable row level security;
alter table draw.escrow_share force row level security;
drop policy if exists agency_scope on draw.escrow_share;
-- Whoever sees the plan sees this, its agency (which every row bears) without a look at the plan; only the agency itself writes it.
create policy agency_scope on draw.escrow_share to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from draw.plan p where p.plan_id = escrow_share.plan_id))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.escrow_share;
create policy job on draw.escrow_share to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.escrow_share;
create policy auditor on draw.escrow_share for select to hengjian_auditor using (true);
-- A custodian takes, confirms and hands in, and sees nothing else of any plan.
drop policy if exists keeping_custodian on draw.escrow_share;
create policy keeping_custodian on draw.escrow_share to hengjian_app
  using (current_setting('app.purpose', true) in ('list-custody', 'take-share', 'confirm-share', 'hand-in-share'))
  with check (current_setting('app.purpose', true) in ('take-share', 'confirm-share', 'hand-in-share'));
