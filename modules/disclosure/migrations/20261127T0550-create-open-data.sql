create table disclosure.open_edition (
  ordinal integer not null,
  made_on date not null,
  made_at timestamptz not null,
  cause text not null,
  manifest text not null,
  manifest_hash text not null,
  signature text not null,
  leaf_hash text not null,
  anchor text,
  keep_until date not null,
  constraint open_edition_pk primary key (ordinal),
  constraint open_edition_cause_known check (cause in ('weekly', 'on-demand', 'records-gone'))
);
comment on table disclosure.open_edition is '开放数据的一期 what was public at one moment, as files under a signed list (product.md row 103)';
comment on column disclosure.open_edition.made_on is '制作日';
comment on column disclosure.open_edition.manifest is '清单原文：签名所签的就是这些字节 the very bytes that are signed';
comment on column disclosure.open_edition.signature is 'Ed25519 签名，十六进制';
comment on column disclosure.open_edition.leaf_hash is '存证 the leaf that holds the hash of the list';
comment on column disclosure.open_edition.anchor is '账本凭据：存证的原文、字段、路径和检查点 made when the leaf is in the tree';
comment on column disclosure.open_edition.keep_until is '保留到哪一日';

create table disclosure.open_file (
  ordinal integer not null,
  name text not null,
  dataset text not null,
  hash text not null,
  size bigint not null,
  row_count integer not null,
  stopped_at timestamptz,
  stopped_reason text,
  constraint open_file_pk primary key (ordinal, name),
  constraint open_file_edition_fk foreign key (ordinal) references disclosure.open_edition (ordinal),
  constraint open_file_stop_whole check ((stopped_at is null) = (stopped_reason is null))
);
comment on table disclosure.open_file is '开放数据的一个文件 one file of an edition; its bytes lie in the file store by hash';
comment on column disclosure.open_file.stopped_at is '停止提供：其中有记录已撤回 a record in it was withdrawn, so nobody gets it any more';

create table disclosure.open_record (
  dataset text not null,
  record_key text not null,
  first_edition integer not null,
  last_edition integer not null,
  gone_on date,
  gone_reason text,
  constraint open_record_pk primary key (dataset, record_key),
  constraint open_record_gone_whole check ((gone_on is null) = (gone_reason is null))
);
comment on table disclosure.open_record is '开放过的记录 which record stood in which editions; a withdrawn one keeps its number, day and reason (trap 15)';
comment on column disclosure.open_record.gone_on is '撤回日';
create index open_record_gone_idx on disclosure.open_record (gone_on, dataset, record_key) where gone_on is not null;
create index open_record_last_idx on disclosure.open_record (dataset, last_edition) where gone_on is null;
