create schema entities;
create extension if not exists pg_trgm with schema public;

create table entities.division (
  code text not null constraint division_pk primary key,
  name text not null,
  kind text not null,
  successor_code text,
  is_present boolean not null,
  note text,
  constraint division_code_shape check (code ~ '^[0-9]{6}$')
);
comment on table entities.division is '行政区划 (GB/T 2260), abolished ones included: they stay valid inside codes (division)';
comment on column entities.division.successor_code is '现属区划: the division an abolished one went into';

create table entities.place_word (
  word text not null constraint place_word_pk primary key,
  kind text not null,
  division_code text not null constraint place_word_division references entities.division (code)
);
comment on table entities.place_word is '地址起首词 → 现区划: read from the present address, never from digits 3–8 of a code (place word)';

create table entities.registration_authority (
  code text not null constraint registration_authority_pk primary key,
  name text not null,
  short_name text not null,
  kind text not null,
  division_code text constraint registration_authority_division references entities.division (code),
  is_stopped boolean not null
);
comment on table entities.registration_authority is '登记机关: a code system of its own, mapped by this table, never by prefix (registration authority)';
comment on column entities.registration_authority.division_code is '所在区划; null for functional areas (功能区), which have no division';

create table entities.supervision_office (
  code text not null constraint supervision_office_pk primary key,
  name text not null,
  authority_code text not null constraint supervision_office_authority references entities.registration_authority (code),
  is_bureau boolean not null,
  is_stopped boolean not null
);
comment on table entities.supervision_office is '市场监管所 (supervision office), in the code system of the registration authorities';

create table entities.enterprise_type_group (
  code text not null constraint enterprise_type_group_pk primary key,
  name text not null
);
comment on table entities.enterprise_type_group is '市场主体类型大类 (enterprise type group)';

create table entities.enterprise_type (
  code text not null constraint enterprise_type_pk primary key,
  name text not null,
  group_code text constraint enterprise_type_in_group references entities.enterprise_type_group (code)
);
comment on table entities.enterprise_type is '市场主体类型 (enterprise type)';

create table entities.enterprise_type_word (
  word text not null constraint enterprise_type_word_pk primary key,
  type_code text not null constraint enterprise_type_word_type references entities.enterprise_type (code)
);
comment on table entities.enterprise_type_word is '登记文件中的类型用语 → 类型代码 (word a register writes for a type)';

create table entities.industry_class (
  code text not null constraint industry_class_pk primary key,
  name text not null,
  section text not null,
  section_name text not null
);
comment on table entities.industry_class is '国民经济行业分类 GB/T 4754-2017 (industry class)';

create table entities.status_code (
  code text not null constraint status_code_pk primary key,
  name text not null,
  status text not null,
  national_code text not null
);
comment on table entities.status_code is '登记状态代码 of the provincial and city registers → status of this register → national code (domain.md §1.7)';

create table entities.uscc_exception (
  code text not null constraint uscc_exception_pk primary key,
  reason text not null,
  registered_by text not null,
  registered_at timestamptz not null
);
comment on table entities.uscc_exception is '代码校验例外登记: codes truly issued although a check character is wrong; registered by an administrator with a reason';

create table entities.import_batch (
  batch_id uuid not null constraint import_batch_pk primary key,
  file_name text not null,
  file_hash text not null,
  file_bytes bigint not null,
  source text not null,
  encoding text,
  declared_status text not null,
  declared_basis text,
  state text not null,
  rows_read bigint not null default 0,
  rows_in bigint not null default 0,
  rows_loaded bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_quarantined bigint not null default 0,
  rows_discarded bigint not null default 0,
  rows_noted bigint not null default 0,
  missing_columns text[] not null default '{}',
  ignored_columns text[] not null default '{}',
  rows_hash text,
  leaf_hash text,
  failure text,
  agency_id uuid,
  imported_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint import_batch_state_known check (state in ('running', 'complete', 'failed')),
  constraint import_batch_equation check (
    rows_in = rows_loaded + rows_unchanged + rows_quarantined + rows_discarded),
  constraint import_batch_changed_is_loaded check (rows_changed <= rows_loaded),
  constraint import_batch_complete_has_leaf check (state <> 'complete' or (leaf_hash is not null and rows_hash is not null))
);
create index import_batch_by_time on entities.import_batch (started_at desc);
create index import_batch_by_file on entities.import_batch (file_hash);
comment on table entities.import_batch is '登记数据导入批次 (import batch): one ledger act; 读入 = 载入 + 未变 + 隔离 + 作废';
comment on column entities.import_batch.declared_status is '声明的登记状态: said by the supplier for a file that has no status column; unknown when nobody said it';
comment on column entities.import_batch.rows_hash is 'SHA-256 over the SHA-256 of every row in order';

create table entities.quarantine (
  batch_id uuid not null constraint quarantine_batch references entities.import_batch (batch_id),
  row_no bigint not null,
  line_no bigint not null,
  cells text[] not null,
  titles text[] not null,
  reason text not null,
  faults jsonb not null,
  state text not null,
  corrected_cells text[],
  remaining_faults jsonb,
  corrected_by text,
  corrected_at timestamptz,
  discard_reason text,
  row_hash bytea not null,
  entity_id uuid,
  constraint quarantine_pk primary key (batch_id, row_no),
  constraint quarantine_state_known check (state in ('waiting', 'corrected', 'loaded', 'unchanged', 'discarded')),
  constraint quarantine_discard_has_reason check (state <> 'discarded' or discard_reason is not null)
);
create index quarantine_by_reason on entities.quarantine (batch_id, reason, row_no);
create index quarantine_by_row on entities.quarantine (row_hash);
comment on column entities.quarantine.row_hash is 'SHA-256 of the row as it stood in the file: a row once settled is not quarantined again';
comment on table entities.quarantine is '隔离行 (quarantined row): what stood in the file, every fault with its rule, the correction and what became of it';

create table entities.import_note (
  batch_id uuid not null constraint import_note_batch references entities.import_batch (batch_id),
  row_no bigint not null,
  field text not null,
  was text not null,
  became text not null,
  constraint import_note_pk primary key (batch_id, row_no, field)
);
comment on table entities.import_note is '[append-only] 规范化记录: what an import folded (full-width, lower case, a repeated row) instead of changing it silently';

create table entities.entity (
  entity_id uuid not null constraint entity_pk primary key,
  uscc text collate "C",
  name text not null,
  name_key text collate "C" not null,
  name_grams int[] not null,
  registered_on date,
  type_code text,
  type_text text,
  industry_code text,
  legal_representative text,
  capital_minor bigint,
  capital_currency text,
  capital_text text,
  scope text,
  region text,
  is_outside_city boolean not null default false,
  division_code text,
  division_basis text,
  authority_code text,
  office_code text,
  status text not null,
  status_raw text,
  status_since_on date,
  batch_id uuid,
  row_no bigint,
  row_hash bytea,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  constraint entity_status_known check (status in
    ('subsisting', 'dormant', 'licence-revoked', 'deregistered', 'registration-annulled', 'moved-out', 'unknown')),
  constraint entity_uscc_shape check (uscc is null or length(uscc) = 18)
);
create unique index entity_uscc_unique on entities.entity (uscc);
create index entity_organization_code on entities.entity (substr(uscc, 9, 9)) where uscc is not null;
create index entity_by_place on entities.entity (division_code, uscc);
create index entity_by_industry on entities.entity (industry_code, uscc);
create index entity_not_subsisting on entities.entity (status, uscc) where status <> 'subsisting';
create index entity_name_grams on entities.entity using gin (name_grams);
create index entity_name_trigrams on entities.entity using gin (name_key gin_trgm_ops);
comment on table entities.entity is '市场主体 (entity): present state of the register; keyed by an id of its own, never by code or name';
comment on column entities.entity.uscc is '统一社会信用代码 in force; earlier and other identifiers are in entity_identifier';
comment on column entities.entity.name_key is 'the name as it is searched: half-width, capitals, one kind of bracket';
comment on column entities.entity.division_code is '现所在区划 from the present address; never from the code';
comment on column entities.entity.division_basis is 'stated, address or authority: how the present division is known';
comment on column entities.entity.authority_code is '登记机关 (own code system)';
comment on column entities.entity.capital_minor is '注册资本 in the smallest unit of its currency; null is unknown';

create table entities.entity_identifier (
  entity_id uuid not null,
  type text not null,
  value text collate "C" not null,
  valid_from date,
  valid_to date,
  source text not null,
  batch_id uuid,
  row_no bigint,
  constraint entity_identifier_pk primary key (entity_id, type, value),
  constraint entity_identifier_type_known check (type in
    ('uscc', 'registration-number', 'organization-code', 'tax-number', 'former-name'))
);
create index entity_identifier_by_value on entities.entity_identifier (value, type);
comment on table entities.entity_identifier is '标识历史 (identifier): every code, number and former name with its time and source; never overwritten';

create table entities.premises (
  premises_id uuid not null constraint premises_pk primary key,
  entity_id uuid not null,
  kind text not null,
  address text not null,
  address_key text collate "C" not null,
  address_grams int[] not null,
  division_code text,
  office_code text,
  opened_on date,
  closed_on date,
  source text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamptz not null,
  constraint premises_kind_known check (kind in ('domicile', 'business'))
);
create index premises_by_entity on entities.premises (entity_id, kind);
create index premises_address_grams on entities.premises using gin (address_grams);
comment on table entities.premises is '住所与经营场所 (domicile and premises); an inspection visits one of these';

create table entities.licence (
  licence_id uuid not null constraint licence_pk primary key,
  entity_id uuid not null,
  premises_id uuid,
  kind text not null,
  number text not null,
  issued_by text,
  valid_from date,
  valid_to date,
  source text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamptz not null,
  constraint licence_number_unique unique (entity_id, kind, number)
);
create index licence_by_kind on entities.licence (kind, entity_id);
comment on table entities.licence is '许可证件 (licence) as known to the register, with its source';

create table entities.entity_fact (
  fact_id uuid not null constraint entity_fact_pk primary key,
  entity_id uuid not null,
  kind text not null,
  value text,
  valid_from date,
  valid_to date,
  source text not null,
  citation text,
  quality text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamptz not null,
  constraint entity_fact_quality_known check (quality in ('registered', 'declared', 'reported', 'superseded'))
);
create index entity_fact_by_entity on entities.entity_fact (entity_id, kind, recorded_at);
comment on table entities.entity_fact is '[append-only] 事实 (fact): value, source, time, law and quality; conflicting facts stand side by side, superseded ones stay';

create table entities.entity_relation (
  relation_id uuid not null constraint entity_relation_pk primary key,
  entity_id uuid not null,
  kind text not null,
  related_entity_id uuid not null,
  since_on date not null,
  source text not null,
  citation text,
  recorded_at timestamptz not null,
  constraint entity_relation_once unique (entity_id, kind, related_entity_id),
  constraint entity_relation_kind_known check (kind in ('absorbed-by', 'divided-into', 'branch-of'))
);
create index entity_relation_back on entities.entity_relation (related_entity_id, kind);
comment on table entities.entity_relation is '[append-only] 承继与隶属 (succession and branch): links only; marks and decisions stay with the entity they were made for (公司法 221, 223)';

create table entities.status_change (
  change_id uuid not null constraint status_change_pk primary key,
  entity_id uuid not null,
  from_status text not null,
  to_status text not null,
  since_on date not null,
  document_number text,
  reason text not null,
  until_on date,
  changed_by text not null,
  recorded_at timestamptz not null
);
create index status_change_by_entity on entities.status_change (entity_id, recorded_at);
comment on table entities.status_change is '[append-only] 登记状态变动 (change of registration status) with its document and reason';
comment on column entities.status_change.until_on is '歇业届满日 for a dormancy';

create table entities.file_entry (
  entry_id uuid not null constraint file_entry_pk primary key,
  entity_id uuid not null,
  kind text not null,
  title text not null,
  occurred_at timestamptz not null,
  agency_id uuid,
  source text not null,
  link text,
  facts jsonb not null,
  loop_key text,
  loop_state text,
  loop_due_on date,
  recorded_at timestamptz not null,
  constraint file_entry_loop_whole check ((loop_key is null) = (loop_state is null)),
  constraint file_entry_loop_state_known check (loop_state in ('open', 'closed'))
);
create index file_entry_by_entity on entities.file_entry (entity_id, occurred_at desc);
create index file_entry_loops on entities.file_entry (entity_id, loop_key, recorded_at desc) where loop_key is not null;
comment on table entities.file_entry is '[append-only] 一企一档时间线 (file entry): what the modules above put on file in the transaction of their act';
comment on column entities.file_entry.loop_key is '待办事项标识: the last entry of a key says whether the matter is still open';

create table entities.bigram_frequency (
  gram int not null constraint bigram_frequency_pk primary key,
  entity_count int not null
);
comment on table entities.bigram_frequency is 'How many names hold a pair of characters, refreshed by imports; plans searches, answers nothing';

create view entities.pub_entity as
  select entity_id, uscc, name, name_key, type_code, industry_code, registered_on, status, division_code, authority_code,
    office_code, is_outside_city
  from entities.entity;
comment on view entities.pub_entity is 'Published columns of the register for the bands above; a change of columns is a new view';
