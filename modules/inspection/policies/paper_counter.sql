alter table inspection.paper_counter enable row level security;
alter table inspection.paper_counter force row level security;
drop policy if exists participant on inspection.paper_counter;
drop policy if exists agency_scope on inspection.paper_counter;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.paper_counter to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.agency_id = paper_counter.agency_id and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.agency_id = paper_counter.agency_id and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.paper_counter;
create policy job on inspection.paper_counter to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.paper_counter;
create policy auditor on inspection.paper_counter for select to hengjian_auditor using (true);
