alter table draw.match_answer enable row level security;
alter table draw.match_answer force row level security;
-- The proposing agency and those it asked see the proposal and every answer.
drop policy if exists concerned on draw.match_answer;
create policy concerned on draw.match_answer for select to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), ''))::uuid[]) or exists (select 1 from draw.match_proposal p where p.proposal_id = match_answer.proposal_id));
drop policy if exists agency_scope on draw.match_answer;
create policy agency_scope on draw.match_answer for insert to hengjian_app
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), ''))::uuid[]));
drop policy if exists job on draw.match_answer;
create policy job on draw.match_answer to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.match_answer;
create policy auditor on draw.match_answer for select to hengjian_auditor using (true);
