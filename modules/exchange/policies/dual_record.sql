-- The desk of sharing: an agency sees its own rows.
alter table exchange_desk.dual_record enable row level security;
alter table exchange_desk.dual_record force row level security;
drop policy if exists agency_scope on exchange_desk.dual_record;
create policy agency_scope on exchange_desk.dual_record to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on exchange_desk.dual_record;
create policy job on exchange_desk.dual_record to hengjian_job using (true) with check (true);
drop policy if exists auditor on exchange_desk.dual_record;
create policy auditor on exchange_desk.dual_record for select to hengjian_auditor using (true);
