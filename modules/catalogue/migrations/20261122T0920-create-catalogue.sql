create schema catalogue;

create table catalogue.item_group (
  item_group_id uuid not null,
  code text not null,
  name text not null,
  note text not null default '',
  created_at timestamptz not null,
  constraint item_group_pk primary key (item_group_id),
  constraint item_group_code_key unique (code)
);
comment on table catalogue.item_group is '监管事项主项 ItemGroup';
comment on column catalogue.item_group.code is '主项编码 code of the group';

create table catalogue.item (
  item_id uuid not null,
  item_group_id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  retired_on date,
  retired_reason text,
  retired_by text,
  created_at timestamptz not null,
  constraint item_pk primary key (item_id),
  constraint item_code_key unique (code),
  constraint item_group_fk foreign key (item_group_id) references catalogue.item_group (item_group_id),
  constraint item_kind_known check (kind in ('inspection', 'penalty', 'coercion', 'other')),
  constraint item_retired_with_reason check ((retired_on is null) = (retired_reason is null))
);
comment on table catalogue.item is '监管事项子项 Item；行为、检查表和统计都挂在子项及其版本上';
comment on column catalogue.item.kind is '事项类别：inspection 检查；penalty 处罚；coercion 强制；other 其他';
comment on column catalogue.item.retired_on is '取消之日 last day is the day before';
create index item_group_idx on catalogue.item (item_group_id);

create table catalogue.item_version (
  item_version_id uuid not null,
  item_id uuid not null,
  ordinal integer not null,
  state text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  sector text not null,
  agency text not null,
  catalogue_code text not null,
  supervision_class text,
  content jsonb not null,
  missing text[] not null,
  content_hash bytea not null,
  proposed_by text not null,
  proposed_account_id uuid,
  proposed_agency_id uuid,
  proposed_at timestamptz not null,
  decided_by text,
  decided_account_id uuid,
  decided_at timestamptz,
  decision_note text,
  constraint item_version_pk primary key (item_version_id),
  constraint item_version_ordinal_key unique (item_id, ordinal),
  constraint item_version_item_fk foreign key (item_id) references catalogue.item (item_id),
  constraint item_version_state_known check (state in ('proposed', 'approved', 'rejected', 'historical')),
  constraint item_version_days check (valid_to is null or valid_to >= valid_from),
  constraint item_version_decided check ((state in ('approved', 'rejected')) = (decided_at is not null)),
  constraint item_version_two_persons check (decided_account_id is null or decided_account_id is distinct from proposed_account_id),
  constraint item_version_catalogue_code check (catalogue_code = '' or catalogue_code ~ '^[0-9]{14}$')
);
comment on table catalogue.item_version is '监管事项版本 item version：设定依据、对象、措施、比例、频次与检查要点';
comment on column catalogue.item_version.state is '状态：proposed 待审批；approved 已审批；rejected 已退回；historical 历史保存，不得抽取';
comment on column catalogue.item_version.valid_from is '有效起始日 first day in force';
comment on column catalogue.item_version.valid_to is '有效截止日（含当日）last day in force; null while open';
comment on column catalogue.item_version.catalogue_code is '监管事项目录编码，14 位数字；现有资料未载时为空';
comment on column catalogue.item_version.supervision_class is '重点检查事项 key 或一般检查事项 general；未载时为空';
comment on column catalogue.item_version.content is '版本全文 whole content as proposed';
comment on column catalogue.item_version.missing is '资料未载、显示为缺的栏目';
comment on column catalogue.item_version.proposed_by is '录入人';
comment on column catalogue.item_version.decided_by is '审核人';
comment on column catalogue.item_version.decision_note is '审核意见';
create index item_version_item_idx on catalogue.item_version (item_id, valid_from);

create table catalogue.legal_basis (
  item_version_id uuid not null,
  citation_id text not null,
  role text not null,
  ordinal integer not null,
  confirmation text not null,
  confirmed_by text,
  confirmed_account_id uuid,
  confirmed_at timestamptz,
  confirmation_source text,
  constraint legal_basis_pk primary key (item_version_id, citation_id, role),
  constraint legal_basis_version_fk foreign key (item_version_id) references catalogue.item_version (item_version_id),
  constraint legal_basis_role_known check (role in ('power', 'content', 'violation', 'penalty')),
  constraint legal_basis_confirmation_known check (confirmation in ('unconfirmed', 'confirmed-text', 'confirmed-editor')),
  constraint legal_basis_confirmed check ((confirmation = 'confirmed-editor') = (confirmed_at is not null))
);
comment on table catalogue.legal_basis is '设定依据 legal basis of an item version, each article with its confirmation';
comment on column catalogue.legal_basis.citation_id is '法规标识/条号';
comment on column catalogue.legal_basis.role is '作用：power 检查权限；content 检查内容；violation 违则；penalty 罚则';
comment on column catalogue.legal_basis.confirmation is '核对：unconfirmed 待核；confirmed-text 已与公开文本核对；confirmed-editor 编辑已确认';

create table catalogue.check_point (
  check_point_id uuid not null,
  item_version_id uuid not null,
  ordinal integer not null,
  code text not null,
  text text not null,
  reason text not null,
  weight text not null,
  citation_ids text[] not null,
  constraint check_point_pk primary key (check_point_id),
  constraint check_point_code_key unique (item_version_id, code),
  constraint check_point_version_fk foreign key (item_version_id) references catalogue.item_version (item_version_id),
  constraint check_point_weight_known check (weight in ('general', 'key')),
  constraint check_point_cited check (cardinality(citation_ids) > 0)
);
comment on table catalogue.check_point is '检查要点 CheckPoint of an item version';
comment on column catalogue.check_point.reason is '为何检查这一点 why it is asked';
comment on column catalogue.check_point.weight is '一般项目 general 或重点项目 key';
create index check_point_version_idx on catalogue.check_point (item_version_id, ordinal);

create view catalogue.pub_item as
  select i.item_id, i.code, v.name, i.kind, g.code as group_code, g.name as group_name, v.item_version_id, v.ordinal,
         v.valid_from, v.valid_to, v.sector, v.agency, v.catalogue_code, v.supervision_class, i.retired_on, v.missing
    from catalogue.item i
    join catalogue.item_group g using (item_group_id)
    join catalogue.item_version v using (item_id)
   where v.state = 'approved';
comment on view catalogue.pub_item is '已审批的监管事项版本 approved item versions, for upper bands';

create view catalogue.pub_check_point as
  select c.check_point_id, c.item_version_id, v.item_id, c.ordinal, c.code, c.text, c.reason, c.weight, c.citation_ids
    from catalogue.check_point c
    join catalogue.item_version v using (item_version_id)
   where v.state = 'approved';
comment on view catalogue.pub_check_point is '已审批版本的检查要点 check points of approved versions, for upper bands';
