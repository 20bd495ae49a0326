-- Credit facts and classes are collected for the whole city: every official with a scope reads them; only the agency
-- of a row writes it; an enterprise reads its own class and nothing else.
alter table credit.class enable row level security;
alter table credit.class force row level security;
drop policy if exists agency_scope on credit.class;
create policy agency_scope on credit.class to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists official_reads on credit.class;
create policy official_reads on credit.class for select to hengjian_app
  using (
    (select nullif(current_setting('app.scope', true), '')) is not null
    or entity_id = (select nullif(current_setting('app.entity', true), '')::uuid)
  );
drop policy if exists job on credit.class;
create policy job on credit.class to hengjian_job using (true) with check (true);
drop policy if exists auditor on credit.class;
create policy auditor on credit.class for select to hengjian_auditor using (true);
