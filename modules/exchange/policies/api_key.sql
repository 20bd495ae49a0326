-- Systems outside: an agency sees those of its own reach.
alter table exchange_desk.api_key enable row level security;
alter table exchange_desk.api_key force row level security;
drop policy if exists agency_scope on exchange_desk.api_key;
create policy agency_scope on exchange_desk.api_key to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists job on exchange_desk.api_key;
create policy job on exchange_desk.api_key to hengjian_job using (true) with check (true);
drop policy if exists auditor on exchange_desk.api_key;
create policy auditor on exchange_desk.api_key for select to hengjian_auditor using (true);
-- Whoever presents a key sees that key: its hash stands in the transaction before any scope is known.
drop policy if exists holder on exchange_desk.api_key;
create policy holder on exchange_desk.api_key for select to hengjian_app
  using (encode(secret_hash, 'hex') = (select nullif(current_setting('app.actor', true), '')));
