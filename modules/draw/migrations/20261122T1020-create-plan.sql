create schema draw;

create table draw.policy (
  kind text not null,
  valid_from date not null,
  quorum int not null,
  fail_after_days int not null,
  reproductions int not null,
  release_days_before int not null,
  is_foreign_beacon_allowed boolean not null,
  constraint policy_pk primary key (kind, valid_from),
  constraint policy_kind check (kind in ('real', 'rehearsal'))
);
comment on table draw.policy is '抽取规程参数: numbers of the protocol by kind of plan and day of force; they stand in every commit document';
comment on column draw.policy.quorum is '见证人法定数: cosignatures a commitment needs';
insert into draw.policy values
  ('real', '2025-01-01', 2, 7, 2, 1, false),
  ('rehearsal', '2025-01-01', 2, 7, 2, 3650, false);

create table draw.plan (
  plan_id uuid not null,
  agency_id uuid not null,
  reader_agency_ids uuid[] not null,
  number text not null,
  title text not null,
  kind text not null,
  org text not null,
  org_name text not null,
  item_ids uuid[] not null,
  item_codes text[] not null,
  item_names text[] not null,
  period text not null,
  scope_key text not null,
  definition jsonb not null,
  content_hash bytea not null,
  source_moment timestamptz not null,
  hold_at timestamptz not null,
  parties_close_at timestamptz,
  supersedes_id uuid,
  state text not null,
  state_at timestamptz not null,
  is_live boolean not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint plan_pk primary key (plan_id),
  constraint plan_number_unique unique (number),
  constraint plan_number_form check (number ~ '^[0-9A-Z._:-]{1,64}$'),
  constraint plan_kind check (kind in ('real', 'rehearsal')),
  constraint plan_state check (state in ('DRAFT', 'APPROVED', 'FROZEN', 'COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED', 'DRAWN',
    'RELEASED', 'EXECUTED', 'DISCLOSED', 'CLOSED', 'VOID', 'FAILED'))
);
create unique index plan_one_live_commitment on draw.plan (agency_id, kind, item_codes, period, scope_key) where is_live;
create index plan_by_state on draw.plan (state, source_moment);
create index plan_by_time on draw.plan (agency_id, created_at desc);
comment on table draw.plan is '抽查计划（任务）: one drawing of objects and officers, from draft to closed';
comment on column draw.plan.definition is 'What was planned: scope, size, classes, strata, certainty, sources, parties, officers, publicity, policy';
comment on column draw.plan.is_live is 'One live commitment per agency, item, period and scope (verifiable.md T6); false before commitment and after the end';

create table draw.approval (
  plan_id uuid not null,
  account_id uuid not null,
  agency_id uuid not null,
  person_name text not null,
  pseudonym text not null,
  approved_at timestamptz not null,
  constraint approval_pk primary key (plan_id, account_id)
);
comment on table draw.approval is '[append-only] 计划审批: two persons, neither the author';

create table draw.state_change (
  plan_id uuid not null,
  seq int not null,
  agency_id uuid not null,
  state text not null,
  leaf_type text not null,
  leaf_hash text not null,
  reason text,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint state_change_pk primary key (plan_id, seq)
);
comment on table draw.state_change is '[append-only] 状态绳结: every change of state with the leaf that proves it';

create table draw.party (
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  name text not null,
  organ text not null,
  account_id uuid,
  commitment text,
  committed_at timestamptz,
  share bytea,
  revealed_at timestamptz,
  constraint party_pk primary key (plan_id, position),
  constraint party_name_unique unique (plan_id, name)
);
comment on table draw.party is '共同种子见证人: who commits to 32 bytes and reveals them';

create table draw.entity_class (
  entity_id uuid not null,
  class text not null,
  since_on date not null,
  is_adopted boolean not null,
  source text not null,
  heard_at timestamptz not null,
  constraint entity_class_pk primary key (entity_id)
);
comment on table draw.entity_class is '信用风险分类（抽取用副本）: the draw''s own copy of what credit.class-changed said; the frame freezes it';
comment on column draw.entity_class.is_adopted is '本地试算须经机关书面采用后才能影响正式抽取';

create table draw.on_site_visit (
  visit_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  visited_on date not null,
  constraint on_site_visit_pk primary key (visit_id)
);
create index on_site_visit_by_entity on draw.on_site_visit (entity_id, agency_id, visited_on);
comment on table draw.on_site_visit is '入企检查次数（抽取用副本）: concluded visits, for the yearly cap X:CAP';
