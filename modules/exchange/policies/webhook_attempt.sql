-- Systems outside: an agency sees those of its own reach.
alter table exchange_desk.webhook_attempt enable row level security;
alter table exchange_desk.webhook_attempt force row level security;
drop policy if exists agency_scope on exchange_desk.webhook_attempt;
create policy agency_scope on exchange_desk.webhook_attempt to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on exchange_desk.webhook_attempt;
create policy job on exchange_desk.webhook_attempt to hengjian_job using (true) with check (true);
drop policy if exists auditor on exchange_desk.webhook_attempt;
create policy auditor on exchange_desk.webhook_attempt for select to hengjian_auditor using (true);
