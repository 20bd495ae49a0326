create table draw.match_proposal (
  proposal_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  year int not null,
  title text not null,
  note text not null,
  year_task_ids uuid[] not null,
  partner_ids uuid[] not null,
  estimate jsonb not null,
  content_hash bytea not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  leaf_hash text not null,
  constraint match_proposal_pk primary key (proposal_id)
);
create index match_proposal_by_year on draw.match_proposal (year, proposed_at);
comment on table draw.match_proposal is '[append-only] 联合抽查方案（计划撮合）: tasks of several year plans that one agency proposes to carry out together, with the estimate it rested on';
comment on column draw.match_proposal.partner_ids is '被征求意见的机关: who is asked; the proposing agency has consented by proposing';

create table draw.match_answer (
  proposal_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  answer text not null,
  words text not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  leaf_hash text not null,
  constraint match_answer_pk primary key (proposal_id, agency_id),
  constraint match_answer_kind check (answer in ('consent', 'refuse'))
);
comment on table draw.match_answer is '[append-only] 书面答复: which agency consented or refused, by whom and why';
