-- Credit facts and classes are collected for the whole city: every official with a scope reads them; only the agency
-- of a row writes it; an enterprise reads its own class and nothing else.
alter table credit.fact enable row level security;
alter table credit.fact force row level security;
drop policy if exists agency_scope on credit.fact;
create policy agency_scope on credit.fact to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists official_reads on credit.fact;
create policy official_reads on credit.fact for select to hengjian_app
  using (
    (select nullif(current_setting('app.scope', true), '')) is not null
    or entity_id = (select nullif(current_setting('app.entity', true), '')::uuid)
  );
drop policy if exists job on credit.fact;
create policy job on credit.fact to hengjian_job using (true) with check (true);
drop policy if exists auditor on credit.fact;
create policy auditor on credit.fact for select to hengjian_auditor using (true);
