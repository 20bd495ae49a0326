alter table inspection.recusal_application enable row level security;
alter table inspection.recusal_application force row level security;
drop policy if exists participant on inspection.recusal_application;
drop policy if exists agency_scope on inspection.recusal_application;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.recusal_application to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = recusal_application.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = recusal_application.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.recusal_application;
create policy job on inspection.recusal_application to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.recusal_application;
create policy auditor on inspection.recusal_application for select to hengjian_auditor using (true);
