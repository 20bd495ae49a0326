alter table draw.consent enable row level security;
alter table draw.consent force row level security;
drop policy if exists plan_reader on draw.consent;
-- Whoever sees the plan sees who agreed and who did not; a department answers for itself.
create policy plan_reader on draw.consent to hengjian_app
  using (exists (select 1 from draw.plan p where p.plan_id = consent.plan_id))
  with check (department_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.consent;
create policy job on draw.consent to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.consent;
create policy auditor on draw.consent for select to hengjian_auditor using (true);
