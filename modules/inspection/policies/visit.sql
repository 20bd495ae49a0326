alter table inspection.visit enable row level security;
alter table inspection.visit force row level security;
drop policy if exists participant on inspection.visit;
drop policy if exists agency_scope on inspection.visit;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.visit to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]);
drop policy if exists job on inspection.visit;
create policy job on inspection.visit to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.visit;
create policy auditor on inspection.visit for select to hengjian_auditor using (true);
