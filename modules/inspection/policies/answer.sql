alter table inspection.answer enable row level security;
alter table inspection.answer force row level security;
drop policy if exists agency_scope on inspection.answer;
create policy agency_scope on inspection.answer to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.answer;
create policy job on inspection.answer to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.answer;
create policy auditor on inspection.answer for select to hengjian_auditor using (true);
