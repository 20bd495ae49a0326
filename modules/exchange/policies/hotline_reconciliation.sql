-- 12345: what the hotline centre sent whole is the centre's; offices see their lanes.
alter table exchange_desk.hotline_reconciliation enable row level security;
alter table exchange_desk.hotline_reconciliation force row level security;
drop policy if exists agency_scope on exchange_desk.hotline_reconciliation;
create policy agency_scope on exchange_desk.hotline_reconciliation to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on exchange_desk.hotline_reconciliation;
create policy job on exchange_desk.hotline_reconciliation to hengjian_job using (true) with check (true);
drop policy if exists auditor on exchange_desk.hotline_reconciliation;
create policy auditor on exchange_desk.hotline_reconciliation for select to hengjian_auditor using (true);
