alter table inspection.entity_class enable row level security;
alter table inspection.entity_class force row level security;
drop policy if exists agency_scope on inspection.entity_class;
create policy agency_scope on inspection.entity_class for select to hengjian_app using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists job on inspection.entity_class;
create policy job on inspection.entity_class to hengjian_job using (true) with check (true);
drop policy if exists auditor on inspection.entity_class;
create policy auditor on inspection.entity_class for select to hengjian_auditor using (true);
