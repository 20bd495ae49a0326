alter table inspection.item_result enable row level security;
alter table inspection.item_result force row level security;
drop policy if exists participant on inspection.item_result;
drop policy if exists agency_scope on inspection.item_result;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.item_result to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = item_result.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = item_result.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.item_result;
create policy job on inspection.item_result to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.item_result;
create policy auditor on inspection.item_result for select to hengjian_auditor using (true);
