create table catalogue.official_list (
  official_list_id uuid not null,
  issuer text not null,
  title text not null,
  document_number text not null,
  issued_on date not null,
  effective_on date not null,
  base_list_id uuid,
  content_hash bytea not null,
  entry_count integer not null,
  unchanged_count integer not null,
  imported_by text not null,
  imported_account_id uuid,
  imported_at timestamptz not null,
  constraint official_list_pk primary key (official_list_id),
  constraint official_list_base_fk foreign key (base_list_id) references catalogue.official_list (official_list_id),
  constraint official_list_issuer_known check (issuer in ('national', 'province')),
  constraint official_list_days check (effective_on >= issued_on)
);
comment on table catalogue.official_list is '[append-only] 上级监管事项清单 a national or provincial list as it was imported; the next one is merged against it';
comment on column catalogue.official_list.issuer is '发布层级：national 国家；province 省';
comment on column catalogue.official_list.base_list_id is '上一次导入的清单 list imported before it, the base of the three-way merge';
create index official_list_issued on catalogue.official_list (issuer, imported_at desc);

create table catalogue.official_list_entry (
  official_list_id uuid not null,
  catalogue_code text not null,
  entry jsonb not null,
  constraint official_list_entry_pk primary key (official_list_id, catalogue_code),
  constraint official_list_entry_list_fk foreign key (official_list_id) references catalogue.official_list (official_list_id),
  constraint official_list_entry_code check (catalogue_code ~ '^[0-9]{14}$')
);
comment on table catalogue.official_list_entry is '[append-only] 上级清单的一行 one entry of an imported list';
comment on column catalogue.official_list_entry.catalogue_code is '监管事项目录编码 fourteen digits';

create table catalogue.merge_line (
  merge_line_id uuid not null,
  official_list_id uuid not null,
  catalogue_code text not null,
  item_id uuid,
  kind text not null,
  fields jsonb not null,
  state text not null,
  choice text,
  reason text,
  settled_by text,
  settled_account_id uuid,
  settled_at timestamptz,
  item_version_id uuid,
  clean_up_id uuid,
  constraint merge_line_pk primary key (merge_line_id),
  constraint merge_line_key unique (official_list_id, catalogue_code),
  constraint merge_line_list_fk foreign key (official_list_id) references catalogue.official_list (official_list_id),
  constraint merge_line_item_fk foreign key (item_id) references catalogue.item (item_id),
  constraint merge_line_version_fk foreign key (item_version_id) references catalogue.item_version (item_version_id),
  constraint merge_line_clean_up_fk foreign key (clean_up_id) references catalogue.clean_up (clean_up_id),
  constraint merge_line_kind_known check (kind in ('added', 'changed', 'conflict', 'removed')),
  constraint merge_line_item_named check (kind = 'added' or item_id is not null),
  constraint merge_line_state_known check (state in ('open', 'settled')),
  constraint merge_line_choice_known check (choice in ('theirs', 'ours', 'by-hand')),
  constraint merge_line_settled_whole check ((state = 'settled') = (settled_at is not null) and (state = 'settled') = (choice is not null))
);
comment on table catalogue.merge_line is '清单并入的逐条复核 one difference between an imported list and the local catalogue, settled by a person';
comment on column catalogue.merge_line.kind is '差异：added 新增；changed 上级改动；conflict 上级与本地都改动；removed 上级移出';
comment on column catalogue.merge_line.fields is '逐字段的上一版、新清单与本地 base, theirs and ours field by field';
comment on column catalogue.merge_line.choice is '处理：theirs 采用上级；ours 保留本地；by-hand 逐项改写';
create index merge_line_open on catalogue.merge_line (official_list_id) where state = 'open';
