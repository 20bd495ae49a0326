alter table inspection.signature enable row level security;
alter table inspection.signature force row level security;
drop policy if exists participant on inspection.signature;
drop policy if exists agency_scope on inspection.signature;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.signature to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = signature.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = signature.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.signature;
create policy job on inspection.signature to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.signature;
create policy auditor on inspection.signature for select to hengjian_auditor using (true);
