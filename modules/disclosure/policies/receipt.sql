-- The desk of publication: an agency sees its own rows.
alter table disclosure_desk.receipt enable row level security;
alter table disclosure_desk.receipt force row level security;
drop policy if exists agency_scope on disclosure_desk.receipt;
create policy agency_scope on disclosure_desk.receipt to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on disclosure_desk.receipt;
create policy job on disclosure_desk.receipt to hengjian_job using (true) with check (true);
drop policy if exists auditor on disclosure_desk.receipt;
create policy auditor on disclosure_desk.receipt for select to hengjian_auditor using (true);
