create table draw.frame (
  plan_id uuid not null,
  agency_id uuid not null,
  unit_count int not null,
  candidate_rows int not null,
  root text not null,
  counts jsonb not null,
  snapshot text not null,
  rule jsonb not null,
  rule_hash text not null,
  roster_count int not null,
  roster_root text not null,
  assignment_rule jsonb not null,
  frozen_at timestamptz not null,
  constraint frame_pk primary key (plan_id)
);
comment on table draw.frame is '[append-only] 冻结名册: root, counts and rule of the frozen population and of the roster';
comment on column draw.frame.candidate_rows is '去重前行数: rows the register gave before merging the labels of one entity';

create table draw.frame_unit (
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  unit_id text collate "C" not null,
  entity_id uuid not null,
  name text not null,
  division text,
  premises_id uuid,
  stratum text not null,
  class text not null,
  disposition text not null,
  reason text,
  constraint frame_unit_pk primary key (plan_id, position)
);
create index frame_unit_by_entity on draw.frame_unit (entity_id, plan_id);
create index frame_unit_by_unit on draw.frame_unit (plan_id, unit_id);
create index frame_unit_excluded on draw.frame_unit (plan_id, disposition) where disposition <> 'E';
comment on table draw.frame_unit is '[append-only] 检查对象名册: the frame lines, sorted by id, with who is excluded and why';
comment on column draw.frame_unit.disposition is 'E 可抽 · K 必查 · X:原因 排除';

create table draw.roster_line (
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  officer_id uuid not null,
  officer_agency_id uuid not null,
  certificate_no text not null,
  name text not null,
  line text not null,
  constraint roster_line_pk primary key (plan_id, position)
);
comment on table draw.roster_line is '[append-only] 执法检查人员名册: one canonical line per officer, sorted by certificate';

create table draw.reproduction (
  plan_id uuid not null,
  account_id uuid not null,
  agency_id uuid not null,
  person_name text not null,
  frame_root text not null,
  roster_root text not null,
  reproduced_at timestamptz not null,
  constraint reproduction_pk primary key (plan_id, account_id)
);
comment on table draw.reproduction is '[append-only] 根值复算: two operators find both roots again before the commitment';

create table draw.secret (
  plan_id uuid not null,
  agency_id uuid not null,
  seal_key bytea,
  frame_key bytea,
  made_at timestamptz not null,
  constraint secret_pk primary key (plan_id)
);
comment on table draw.secret is '[append-only] 封存密钥: sealing key and frame key, encrypted with the installation''s key; opened at disclosure';

create table draw.commitment (
  plan_id uuid not null,
  agency_id uuid not null,
  document text not null,
  commit_hash text not null,
  seal text not null,
  leaf_hash text not null,
  committed_at timestamptz not null,
  constraint commitment_pk primary key (plan_id),
  constraint commitment_hash_unique unique (commit_hash)
);
comment on table draw.commitment is '[append-only] 承诺文书: the canonical commit document and its leaf';

create table draw.source_entry (
  entry_id uuid not null,
  plan_id uuid not null,
  agency_id uuid not null,
  source_type text not null,
  source_at text not null,
  value text not null,
  publication_title text not null,
  publication_url text not null,
  publication_hash text not null,
  account_id uuid not null,
  person_name text not null,
  entered_at timestamptz not null,
  constraint source_entry_pk primary key (entry_id)
);
create index source_entry_by_plan on draw.source_entry (plan_id, source_type, entered_at);
comment on table draw.source_entry is '[append-only] 随机源录入: each reading of an official publication, by whom, from where';

create table draw.result (
  plan_id uuid not null,
  agency_id uuid not null,
  sources jsonb not null,
  seed_base text not null,
  seed text not null,
  sizes jsonb not null,
  rounding jsonb not null,
  cells jsonb not null,
  result_root text not null,
  assignment jsonb not null,
  drawn_count int not null,
  drawn_at timestamptz not null,
  constraint result_pk primary key (plan_id)
);
comment on table draw.result is '[append-only] 抽取结果: seed, quotas, thresholds and assignment; a plan has one and never a second';

create table draw.visit (
  visit_id uuid not null,
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  reader_agency_ids uuid[] not null,
  entity_id uuid not null,
  unit_id text collate "C" not null,
  entity_name text not null,
  division text,
  premises_id uuid,
  stratum text not null,
  class text not null,
  key text not null,
  manner text not null,
  visit_on date not null,
  line text not null,
  salt bytea not null,
  released_at timestamptz,
  outcome text,
  outcome_at timestamptz,
  substitute_for_id uuid,
  constraint visit_pk primary key (visit_id),
  constraint visit_unit_unique unique (plan_id, unit_id),
  constraint visit_manner check (manner in ('chance', 'certainty', 'reserve')),
  constraint visit_outcome check (outcome in ('inspected', 'substituted', 'not-replaced'))
);
create index visit_by_entity on draw.visit (entity_id, plan_id);
comment on table draw.visit is '抽中单元: one visit per drawn unit with its day and the opening of its sealed leaf';

create table draw.visit_officer (
  visit_id uuid not null,
  slot int not null,
  agency_id uuid not null,
  officer_id uuid not null,
  certificate_no text not null,
  name text not null,
  replaced_at timestamptz,
  plan_id uuid not null,
  constraint visit_officer_pk primary key (visit_id, slot, officer_id)
);
comment on table draw.visit_officer is '检查人员分派: who goes; a replaced officer stays listed';

create table draw.reserve (
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  unit_id text collate "C" not null,
  entity_id uuid not null,
  stratum text not null,
  class text not null,
  key text not null,
  used_for_id uuid,
  constraint reserve_pk primary key (plan_id, position)
);
comment on table draw.reserve is '备选单元: the next keys of each cell in order';
