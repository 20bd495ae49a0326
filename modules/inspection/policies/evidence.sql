alter table inspection.evidence enable row level security;
alter table inspection.evidence force row level security;
drop policy if exists participant on inspection.evidence;
drop policy if exists agency_scope on inspection.evidence;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.evidence to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = evidence.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = evidence.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.evidence;
create policy job on inspection.evidence to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.evidence;
create policy auditor on inspection.evidence for select to hengjian_auditor using (true);
