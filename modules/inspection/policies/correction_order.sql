alter table inspection.correction_order enable row level security;
alter table inspection.correction_order force row level security;
drop policy if exists participant on inspection.correction_order;
drop policy if exists agency_scope on inspection.correction_order;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.correction_order to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = correction_order.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = correction_order.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.correction_order;
create policy job on inspection.correction_order to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.correction_order;
create policy auditor on inspection.correction_order for select to hengjian_auditor using (true);
