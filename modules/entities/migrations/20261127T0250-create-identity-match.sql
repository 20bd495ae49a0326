-- 身份归集: of whom the records of other bodies speak, why, and how that is undone.
create table entities.identity_match (
  match_id uuid not null constraint identity_match_pk primary key,
  claim_key bytea not null,
  claim jsonb not null,
  source text not null,
  record_key text not null,
  state text not null,
  why text not null,
  entity_id uuid,
  candidates uuid[] not null default '{}',
  reason text not null,
  facts jsonb not null,
  follows uuid,
  decided_by text,
  decided_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  undo_reason text,
  recorded_at timestamptz not null,
  constraint identity_match_state_known check (state in ('automatic', 'queued', 'decided', 'undone', 'dismissed')),
  constraint identity_match_placed_has_entity check ((state in ('queued', 'dismissed')) = (entity_id is null)),
  constraint identity_match_decision_has_author check (state not in ('decided', 'dismissed') or decided_by is not null),
  constraint identity_match_undo_has_reason check (state <> 'undone' or (undone_by is not null and undo_reason is not null))
);
create unique index identity_match_record_once on entities.identity_match (source, record_key, claim_key)
  where state in ('automatic', 'queued', 'decided');
create index identity_match_ruled on entities.identity_match (claim_key, recorded_at desc) where state in ('decided', 'undone', 'dismissed');
create index identity_match_waiting on entities.identity_match (recorded_at, match_id) where state = 'queued';
create index identity_match_by_entity on entities.identity_match (entity_id, recorded_at desc) where entity_id is not null;
create index identity_match_latest on entities.identity_match (state, recorded_at desc);
comment on table entities.identity_match is '身份归集: what a record said of whom it speaks, to whom it was put and why, or that it waits; undone ones stay';
comment on column entities.identity_match.claim is 'the codes and names as the source gave them';
comment on column entities.identity_match.facts is 'what the record says, kept until it is placed and needed again when a placing is undone';
comment on column entities.identity_match.follows is 'the undone match whose record waits again under this one';

alter table entities.entity_fact add column match_id uuid, add column record_key text;
comment on column entities.entity_fact.match_id is '归集依据: the match that put the fact here; null when the present code and the name agreed, or it was entered by hand';
comment on column entities.entity_fact.record_key is 'the key of the record in its source';
create index entity_fact_by_match on entities.entity_fact (match_id) where match_id is not null;

create table entities.fact_withdrawal (
  entity_id uuid not null,
  fact_id uuid not null,
  match_id uuid,
  reason text not null,
  withdrawn_by text not null,
  withdrawn_at timestamptz not null,
  constraint fact_withdrawal_pk primary key (entity_id, fact_id)
);
comment on table entities.fact_withdrawal is '[append-only] 撤回的事实: facts that were on the wrong file, and why they left it';

alter table entities.entity_relation drop constraint entity_relation_kind_known;
alter table entities.entity_relation add constraint entity_relation_kind_known
  check (kind in ('absorbed-by', 'divided-into', 'branch-of', 'converted-into')) not valid;
alter table entities.entity_relation validate constraint entity_relation_kind_known;
