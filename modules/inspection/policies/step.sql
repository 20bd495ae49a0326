alter table inspection.step enable row level security;
alter table inspection.step force row level security;
drop policy if exists participant on inspection.step;
drop policy if exists agency_scope on inspection.step;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.step to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = step.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = step.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.step;
create policy job on inspection.step to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.step;
create policy auditor on inspection.step for select to hengjian_auditor using (true);
