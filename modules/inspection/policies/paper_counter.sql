alter table inspection.paper_counter enable row level security;
alter table inspection.paper_counter force row level security;
drop policy if exists agency_scope on inspection.paper_counter;
create policy agency_scope on inspection.paper_counter to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.paper_counter;
create policy job on inspection.paper_counter to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.paper_counter;
create policy auditor on inspection.paper_counter for select to hengjian_auditor using (true);
