-- The desk of publication: an agency sees its own rows.
alter table disclosure_desk.outlet_check enable row level security;
alter table disclosure_desk.outlet_check force row level security;
drop policy if exists agency_scope on disclosure_desk.outlet_check;
create policy agency_scope on disclosure_desk.outlet_check to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on disclosure_desk.outlet_check;
create policy job on disclosure_desk.outlet_check to hengjian_job using (true) with check (true);
drop policy if exists auditor on disclosure_desk.outlet_check;
create policy auditor on disclosure_desk.outlet_check for select to hengjian_auditor using (true);
