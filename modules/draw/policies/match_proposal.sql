alter table draw.match_proposal enable row level security;
alter table draw.match_proposal force row level security;
-- The proposing agency and those it asked see the proposal and every answer.
drop policy if exists concerned on draw.match_proposal;
create policy concerned on draw.match_proposal for select to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), ''))::uuid[]) or partner_ids && (select nullif(current_setting('app.scope', true), ''))::uuid[]);
drop policy if exists agency_scope on draw.match_proposal;
create policy agency_scope on draw.match_proposal for insert to hengjian_app
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), ''))::uuid[]));
drop policy if exists job on draw.match_proposal;
create policy job on draw.match_proposal to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.match_proposal;
create policy auditor on draw.match_proposal for select to hengjian_auditor using (true);
