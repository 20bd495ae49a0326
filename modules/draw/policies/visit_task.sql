alter table draw.visit_task enable row level security;
alter table draw.visit_task force row level security;
drop policy if exists agency_scope on draw.visit_task;
-- Whoever sees the visit sees by which tasks it came; only the planning agency writes it.
create policy agency_scope on draw.visit_task to hengjian_app
  using (exists (select 1 from draw.visit v where v.visit_id = visit_task.visit_id))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on draw.visit_task;
create policy job on draw.visit_task to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.visit_task;
create policy auditor on draw.visit_task for select to hengjian_auditor using (true);
