alter table draw.party enable row level security;
alter table draw.party force row level security;
drop policy if exists agency_scope on draw.party;
create policy agency_scope on draw.party to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
drop policy if exists sharing_party on draw.party;
create policy sharing_party on draw.party to hengjian_app
  using (current_setting('app.purpose', true) in ('list-shares', 'commit-share', 'reveal-share'))
  with check (current_setting('app.purpose', true) in ('commit-share', 'reveal-share'));
drop policy if exists job on draw.party;
create policy job on draw.party to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.party;
create policy auditor on draw.party for select to hengjian_auditor using (true);
