-- Tests and orders are acts of an agency: every official with a scope reads them; only the agency of a row writes it;
-- an enterprise reads its own and, by declaring, complies with its own order.
alter table commitments.disclosure_order enable row level security;
alter table commitments.disclosure_order force row level security;
drop policy if exists agency_scope on commitments.disclosure_order;
create policy agency_scope on commitments.disclosure_order to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists official_reads on commitments.disclosure_order;
create policy official_reads on commitments.disclosure_order for select to hengjian_app
  using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists own on commitments.disclosure_order;
create policy own on commitments.disclosure_order to hengjian_app
  using (entity_id = (select nullif(current_setting('app.entity', true), '')::uuid))
  with check (entity_id = (select nullif(current_setting('app.entity', true), '')::uuid));
drop policy if exists job on commitments.disclosure_order;
create policy job on commitments.disclosure_order to hengjian_job using (true) with check (true);
drop policy if exists auditor on commitments.disclosure_order;
create policy auditor on commitments.disclosure_order for select to hengjian_auditor using (true);
