alter table draw.plan enable row level security;
alter table draw.plan force row level security;
drop policy if exists agency_scope on draw.plan;
create policy agency_scope on draw.plan to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
-- 实施部门 may see what it will carry out, not change it.
drop policy if exists executing_agency on draw.plan;
create policy executing_agency on draw.plan for select to hengjian_app
  using (reader_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]);
-- 见证人 give and open their share of any frozen plan, and see nothing else of it.
drop policy if exists sharing_party on draw.plan;
create policy sharing_party on draw.plan for select to hengjian_app
  using (current_setting('app.purpose', true) in ('list-shares', 'commit-share', 'reveal-share') and state in ('FROZEN', 'COMMITTED', 'WITNESSED', 'ARMED', 'DRAWN', 'RELEASED'));
-- 份额保管人 take, confirm and hand in their share of a sealing key, and see nothing else of the plan.
drop policy if exists keeping_custodian on draw.plan;
create policy keeping_custodian on draw.plan for select to hengjian_app
  using (current_setting('app.purpose', true) in ('list-custody', 'take-share', 'confirm-share', 'hand-in-share')
    and state not in ('DRAFT', 'APPROVED'));
-- An enterprise sees the plans whose frozen population it stands in (its own probability).
drop policy if exists own_enterprise on draw.plan;
create policy own_enterprise on draw.plan for select to hengjian_app
  using ((select nullif(current_setting('app.entity', true), '')) is not null and exists (select 1 from draw.frame_unit u
    where u.plan_id = plan.plan_id and u.entity_id = (select nullif(current_setting('app.entity', true), '')::uuid)::uuid));
drop policy if exists job on draw.plan;
create policy job on draw.plan to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.plan;
create policy auditor on draw.plan for select to hengjian_auditor using (true);
