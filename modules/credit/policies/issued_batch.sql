-- Credit facts and classes are collected for the whole city: every official with a scope reads them; only the agency
-- of a row writes it; an enterprise reads its own class and nothing else.
alter table credit.issued_batch enable row level security;
alter table credit.issued_batch force row level security;
drop policy if exists agency_scope on credit.issued_batch;
create policy agency_scope on credit.issued_batch to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists official_reads on credit.issued_batch;
create policy official_reads on credit.issued_batch for select to hengjian_app
  using (
    (select nullif(current_setting('app.scope', true), '')) is not null
  );
drop policy if exists job on credit.issued_batch;
create policy job on credit.issued_batch to hengjian_job using (true) with check (true);
drop policy if exists auditor on credit.issued_batch;
create policy auditor on credit.issued_batch for select to hengjian_auditor using (true);
