create schema credit;

create table credit.fact (
  fact_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  occurred_on date not null,
  details jsonb not null,
  source text not null,
  source_key text not null,
  arrival bigint generated always as identity,
  recorded_at timestamptz not null,
  constraint fact_pk primary key (fact_id),
  constraint fact_source_key unique (source_key, kind),
  constraint fact_kind_known check (kind in ('inspection-concluded', 'correction-ordered', 'inspection-closed', 'status',
    'abnormal-list', 'serious-dishonesty'))
);
comment on table credit.fact is '[append-only] 信用事实 facts a credit-risk class rests on, each with its source';
comment on column credit.fact.occurred_on is '发生日 day it happened';
comment on column credit.fact.source is '来源 event or act it came from';
create index fact_visit_idx on credit.fact ((details->>'visitId'));
create index fact_entity_idx on credit.fact (entity_id, occurred_on);

create table credit.class (
  class_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  class text not null,
  source text not null,
  rule_version text not null,
  points integer,
  explanation jsonb not null,
  classed_on date not null,
  document_number text,
  arrival bigint generated always as identity,
  recorded_at timestamptz not null,
  constraint class_pk primary key (class_id),
  constraint class_class_known check (class in ('A', 'B', 'C', 'D')),
  constraint class_source_known check (source in ('issued', 'trial')),
  constraint class_issued_has_document check (source = 'trial' or document_number is not null)
);
comment on table credit.class is '[append-only] 信用风险分类 CreditClass: internal, dated, explained; not a score, not a list';
comment on column credit.class.source is '来源：issued 上级下发；trial 本地试算';
comment on column credit.class.rule_version is '规则版本 version of the rule or of the model above';
comment on column credit.class.explanation is '逐项说明 every indicator with value, rule and citation';
comment on column credit.class.classed_on is '分类日 day the class holds from';
create index class_entity_idx on credit.class (entity_id, classed_on desc, arrival desc);
create index class_agency_idx on credit.class (agency_id);

create table credit.current_class (
  entity_id uuid not null,
  agency_id uuid not null,
  class text not null,
  source text not null,
  rule_version text not null,
  class_id uuid not null,
  classed_on date not null,
  checked_on date not null,
  is_announced boolean not null default false,
  constraint current_class_pk primary key (entity_id),
  constraint current_class_class_known check (class in ('A', 'B', 'C', 'D')),
  constraint current_class_source_known check (source in ('issued', 'trial'))
);
comment on table credit.current_class is '现行分类 class an entity has now: the one issued from above, else the local trial';
comment on column credit.current_class.checked_on is '最近一次核算日 day it was last computed';
comment on column credit.current_class.is_announced is '已告知抽取模块可以使用 announced as fit for real draws';
create index current_class_class_idx on credit.current_class (agency_id, class);
create index current_class_version_idx on credit.current_class (rule_version) where not is_announced;

create table credit.rule_adoption (
  rule_adoption_id uuid not null,
  agency_id uuid not null,
  rule_version text not null,
  document_number text not null,
  adopted_on date not null,
  approved_by text not null,
  content_hash bytea not null,
  recorded_at timestamptz not null,
  constraint rule_adoption_pk primary key (rule_adoption_id),
  constraint rule_adoption_once unique (agency_id, rule_version)
);
comment on table credit.rule_adoption is '[append-only] 书面采用 written adoption of the local rule; before it a trial feeds no real draw';
comment on column credit.rule_adoption.document_number is '文号 document number';

create table credit.issued_batch (
  batch_id uuid not null,
  agency_id uuid not null,
  document_number text not null,
  model_version text not null,
  issued_on date not null,
  rows_in integer not null,
  loaded integer not null,
  unchanged integer not null,
  unknown integer not null,
  unknown_codes text[] not null,
  content_hash bytea not null,
  recorded_at timestamptz not null,
  constraint issued_batch_pk primary key (batch_id),
  constraint issued_batch_equation check (rows_in = loaded + unchanged + unknown)
);
comment on table credit.issued_batch is '[append-only] 上级下发批次 batch of classes issued from above';
comment on column credit.issued_batch.unknown_codes is '库中没有的统一社会信用代码 codes the register does not hold';
