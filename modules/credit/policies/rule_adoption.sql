-- Credit facts and classes are collected for the whole city: every official with a scope reads them; only the agency
-- of a row writes it; an enterprise reads its own class and nothing else.
alter table credit.rule_adoption enable row level security;
alter table credit.rule_adoption force row level security;
drop policy if exists agency_scope on credit.rule_adoption;
create policy agency_scope on credit.rule_adoption to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists official_reads on credit.rule_adoption;
create policy official_reads on credit.rule_adoption for select to hengjian_app
  using (
    (select nullif(current_setting('app.scope', true), '')) is not null
    or (select nullif(current_setting('app.entity', true), '')) is not null
  );
drop policy if exists job on credit.rule_adoption;
create policy job on credit.rule_adoption to hengjian_job using (true) with check (true);
drop policy if exists auditor on credit.rule_adoption;
create policy auditor on credit.rule_adoption for select to hengjian_auditor using (true);
