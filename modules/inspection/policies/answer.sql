alter table inspection.answer enable row level security;
alter table inspection.answer force row level security;
drop policy if exists participant on inspection.answer;
drop policy if exists agency_scope on inspection.answer;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.answer to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = answer.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = answer.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.answer;
create policy job on inspection.answer to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.answer;
create policy auditor on inspection.answer for select to hengjian_auditor using (true);
