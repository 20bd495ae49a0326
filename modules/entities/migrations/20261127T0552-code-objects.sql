-- 主体 → 场所 → 对象: every object says what kind of code it bears; its states are history; numbers on papers are found.
alter table entities.supervised_object add column code_type text not null default 'own';
comment on column entities.supervised_object.code_type is '编码种类: 设备代码, 使用登记注册代码, GTIN, 药品追溯码, 药品本位码, UDI, or a number of one''s own, which nothing checks';
alter table entities.supervised_object add constraint supervised_object_code_type_known check (code_type in
  ('equipment-code', 'registration-code', 'gtin', 'drug-trace', 'drug-standard', 'udi', 'own'));
create index supervised_object_by_code on entities.supervised_object (code collate "C");

create table entities.object_state_change (
  entity_id uuid not null,
  change_id uuid not null,
  object_id uuid not null,
  from_state text not null,
  to_state text not null,
  since_on date not null,
  reason text not null,
  changed_by text not null,
  recorded_at timestamptz not null,
  constraint object_state_change_pk primary key (entity_id, change_id)
);
create index object_state_change_by_object on entities.object_state_change (entity_id, object_id, recorded_at);
comment on table entities.object_state_change is '[append-only] 监管对象状态变动: in use, stopped, scrapped, with day and reason; what a label says of a stopped object is no longer said';

create index licence_by_number on entities.licence (number collate "C");

-- A number on a paper as it is looked for: half-width, one kind of bracket, no spaces, the first part of what stands there.
create function entities.paper_key(text) returns text
  language sql immutable parallel safe
  return upper(replace(translate(normalize(left($1, 80), NFKC), '〔﹝［【[〕﹞］】] 　', '((((()))))'), ' ', ''));
comment on function entities.paper_key(text) is 'How document and case numbers are compared; typed words come as the key of names, which folds the same and more';

create index file_entry_by_paper on entities.file_entry ((entities.paper_key(facts ->> '文号') collate "C")) where facts ? '文号';
create index status_change_by_paper on entities.status_change ((entities.paper_key(document_number) collate "C"))
  where document_number is not null;
create index entity_fact_by_paper on entities.entity_fact ((entities.paper_key(value) collate "C"))
  where kind in ('行政处罚', '处罚决定', '税务行政处罚', '失信被执行人', '未履行生效裁判');
create index entity_fact_of_person on entities.entity_fact ((left(value, 40) collate "C"))
  where kind in ('经营者', '股东', '自然人股东', '董事', '监事', '高级管理人员', '财务负责人', '联系人', 'legal-representative',
    '法定代表人', '认缴出资', '实缴出资', '股权变更');
comment on index entities.entity_fact_of_person is 'Files that name a person; asked for with a purpose only';
