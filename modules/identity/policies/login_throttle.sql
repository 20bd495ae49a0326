-- Password hashes and session hashes are nobody's to audit: the auditor reads identity.auditable_account instead.
alter table identity.login_throttle enable row level security;
drop policy if exists server on identity.login_throttle;
create policy server on identity.login_throttle to hengjian_app, hengjian_job using (true) with check (true);
