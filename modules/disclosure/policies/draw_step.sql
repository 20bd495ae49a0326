-- The desk of publication: an agency sees its own rows.
alter table disclosure_desk.draw_step enable row level security;
alter table disclosure_desk.draw_step force row level security;
drop policy if exists agency_scope on disclosure_desk.draw_step;
create policy agency_scope on disclosure_desk.draw_step to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on disclosure_desk.draw_step;
create policy job on disclosure_desk.draw_step to hengjian_job using (true) with check (true);
drop policy if exists auditor on disclosure_desk.draw_step;
create policy auditor on disclosure_desk.draw_step for select to hengjian_auditor using (true);
