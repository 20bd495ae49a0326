alter table inspection.visit_item enable row level security;
alter table inspection.visit_item force row level security;
drop policy if exists participant on inspection.visit_item;
drop policy if exists agency_scope on inspection.visit_item;
-- The departments of a joint visit carry it out together.
create policy agency_scope on inspection.visit_item to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = visit_item.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    or exists (select 1 from inspection.visit v where v.visit_id = visit_item.visit_id
      and v.participant_agency_ids && (select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on inspection.visit_item;
create policy job on inspection.visit_item to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.visit_item;
create policy auditor on inspection.visit_item for select to hengjian_auditor using (true);
