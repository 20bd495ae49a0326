create table catalogue.delegation (
  delegation_id uuid not null,
  number text not null,
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  item_ids uuid[] not null,
  powers text[] not null,
  scope text not null,
  valid_from date not null,
  valid_to date not null,
  content_hash bytea not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_on date,
  ended_reason text,
  ended_by text,
  constraint delegation_pk primary key (delegation_id),
  constraint delegation_number_key unique (from_agency_id, number),
  constraint delegation_days check (valid_to >= valid_from),
  constraint delegation_powers_known check (powers <@ array['inspection', 'penalty'] and cardinality(powers) > 0),
  constraint delegation_of_items check (cardinality(item_ids) > 0),
  constraint delegation_not_to_itself check (from_agency_id <> to_agency_id),
  constraint delegation_ended_with_reason check ((ended_on is null) = (ended_reason is null))
);
comment on table catalogue.delegation is '执法委托书：受托机关以委托机关的名义实施检查和处罚（行政处罚法第二十条）';
comment on column catalogue.delegation.powers is '委托的权力：inspection 检查；penalty 处罚；行政强制措施权不得委托（行政强制法第十七条），不能登记';
comment on column catalogue.delegation.valid_to is '委托期限届满之日（含当日）last day in force';
create index delegation_items on catalogue.delegation using gin (item_ids);

create table catalogue.filing (
  filing_id uuid not null,
  number text not null,
  item_id uuid not null,
  filing_kind text not null,
  entity_id uuid,
  filer_name text not null,
  filed_on date not null,
  division_code text,
  agency_id uuid not null,
  verify_by date not null,
  verify_citation text not null,
  is_provisional boolean not null,
  content_hash bytea not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  outcome text,
  verified_on date,
  verified_by text,
  note text not null default '',
  constraint filing_pk primary key (filing_id),
  constraint filing_number_key unique (item_id, number),
  constraint filing_item_fk foreign key (item_id) references catalogue.item (item_id),
  constraint filing_outcome_known check (outcome is null or outcome in ('consistent', 'inconsistent', 'not-found')),
  constraint filing_verified check ((outcome is null) = (verified_on is null))
);
comment on table catalogue.filing is '备案 Filing 与其核查任务：审批改为备案的，主管部门加强核查';
comment on column catalogue.filing.verify_by is '核查期限';
comment on column catalogue.filing.outcome is '核查结果：consistent 相符；inconsistent 不符；not-found 查无此址';
create index filing_open on catalogue.filing (agency_id, verify_by) where outcome is null;
create index filing_entity on catalogue.filing (entity_id) where entity_id is not null;

create table catalogue.unfiled_lead (
  lead_id uuid not null,
  item_id uuid not null,
  filing_kind text not null,
  entity_id uuid,
  name text not null,
  place text not null,
  division_code text,
  found_on date not null,
  source text not null,
  agency_id uuid not null,
  rule_id text not null,
  explanation text not null,
  content_hash bytea not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  outcome text,
  settled_on date,
  settled_by text,
  note text not null default '',
  constraint unfiled_lead_pk primary key (lead_id),
  constraint unfiled_lead_item_fk foreign key (item_id) references catalogue.item (item_id),
  constraint unfiled_lead_outcome_known check (outcome is null or outcome in ('filed-since', 'case-opened', 'unfounded')),
  constraint unfiled_lead_settled check ((outcome is null) = (settled_on is null))
);
comment on table catalogue.unfiled_lead is '未备案经营线索：交主管部门，处罚权已划转的交综合执法';
comment on column catalogue.unfiled_lead.agency_id is '承办机关，按职责判定';
create index unfiled_lead_open on catalogue.unfiled_lead (agency_id) where outcome is null;

create table catalogue.duty_list_entry (
  place text not null,
  entry_code text not null,
  item_code text not null,
  title text not null,
  agency text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  loaded_at timestamptz not null,
  constraint duty_list_entry_pk primary key (place, entry_code, valid_from),
  constraint duty_list_entry_days check (valid_to is null or valid_to >= valid_from)
);
comment on table catalogue.duty_list_entry is '权责清单 DutyList 条目，市本级与各区县（市）各自公布';
comment on column catalogue.duty_list_entry.place is '公布地：330200 市本级，或者区县（市）区划代码';
comment on column catalogue.duty_list_entry.item_code is '对应的监管事项编码；空白为没有对应';
create index duty_list_entry_item on catalogue.duty_list_entry (item_code, place);
