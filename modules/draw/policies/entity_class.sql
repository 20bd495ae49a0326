alter table draw.entity_class enable row level security;
alter table draw.entity_class force row level security;
drop policy if exists agency_scope on draw.entity_class;
create policy agency_scope on draw.entity_class for select to hengjian_app using ((select nullif(current_setting('app.scope', true), '')) is not null);
drop policy if exists job on draw.entity_class;
create policy job on draw.entity_class to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.entity_class;
create policy auditor on draw.entity_class for select to hengjian_auditor using (true);
