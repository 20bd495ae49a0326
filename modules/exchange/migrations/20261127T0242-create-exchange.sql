-- Feeds inward: their versions, batches in pages, the quarantine, and which record of which source became which facts.
create schema exchange;

create table exchange.feed_version (
  feed_key text not null,
  version int not null,
  definition jsonb not null,
  reason text not null,
  adopted_by text not null,
  adopted_at timestamptz not null,
  constraint feed_version_pk primary key (feed_key, version)
);
comment on table exchange.feed_version is '[append-only] 数据源版本 (version of a feed) adopted on screen; version 1 of each is a file of modules/exchange/feeds';

create table exchange.feed_batch (
  batch_id uuid not null constraint feed_batch_pk primary key,
  feed_key text not null,
  feed_version int not null,
  agency text not null,
  arrival bigint generated always as identity,
  file_name text not null,
  file_hash text not null,
  file_bytes bigint not null,
  format text not null,
  encoding text,
  state text not null,
  titles text[] not null default '{}',
  missing_columns text[] not null default '{}',
  pages int not null default 0,
  pages_loaded int not null default 0,
  stalls int not null default 0,
  rows_in bigint not null default 0,
  rows_loaded bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_ended bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_quarantined bigint not null default 0,
  rows_returned bigint not null default 0,
  rows_hash text,
  leaf_hash text,
  failure text,
  received_by text not null,
  started_at timestamptz not null,
  progressed_at timestamptz not null,
  finished_at timestamptz,
  constraint feed_batch_state_known check (state in ('received', 'loading', 'complete', 'failed')),
  constraint feed_batch_format_known check (format in ('csv', 'xlsx', 'json', 'front-end')),
  constraint feed_batch_equation check (rows_in = rows_loaded + rows_unchanged + rows_quarantined),
  constraint feed_batch_changed_is_loaded check (rows_changed + rows_ended <= rows_loaded),
  constraint feed_batch_returned_is_quarantined check (rows_returned <= rows_quarantined),
  constraint feed_batch_complete_is_whole check (
    state <> 'complete' or (leaf_hash is not null and rows_hash is not null and pages = pages_loaded))
);
create index feed_batch_by_feed on exchange.feed_batch (feed_key, arrival desc);
create index feed_batch_running on exchange.feed_batch (feed_key, arrival) where state in ('received', 'loading');
comment on table exchange.feed_batch is '数据源批次 (batch of a feed): 接收 = 载入 + 未变 + 隔离, loaded page by page, each page one transaction';
comment on column exchange.feed_batch.rows_returned is '已退回来源机关的隔离行; they stay counted in rows_quarantined';
comment on column exchange.feed_batch.stalls is 'How often loading had to be taken up again without a page being finished between';
comment on column exchange.feed_batch.rows_hash is 'SHA-256 over the hashes of all pages in order';

create table exchange.feed_page (
  batch_id uuid not null constraint feed_page_batch references exchange.feed_batch (batch_id),
  page_no int not null,
  page_hash text not null,
  row_count int not null,
  loaded_at timestamptz,
  constraint feed_page_pk primary key (batch_id, page_no)
);
comment on table exchange.feed_page is '批次分页 (page of a batch): rows of the file as text, kept under their hash; the unit of loading';

create table exchange.unknown_column (
  batch_id uuid not null constraint unknown_column_batch references exchange.feed_batch (batch_id),
  feed_key text not null,
  title text not null,
  filled bigint not null,
  samples text[] not null,
  constraint unknown_column_pk primary key (batch_id, title)
);
create index unknown_column_by_feed on exchange.unknown_column (feed_key, title);
comment on table exchange.unknown_column is '未知列 (unknown column): a column no mapping names, set aside by name with samples; its values stay in the pages of the batch';

create table exchange.quarantined_row (
  batch_id uuid not null constraint quarantined_row_batch references exchange.feed_batch (batch_id),
  row_no bigint not null,
  line_no bigint not null,
  feed_key text not null,
  agency text not null,
  cells text[] not null,
  titles text[] not null,
  reason text not null,
  faults jsonb not null,
  state text not null,
  corrected_cells text[],
  remaining_faults jsonb,
  settled_by text,
  settled_at timestamptz,
  slip_id uuid,
  row_hash bytea not null,
  arrived_at timestamptz not null,
  constraint quarantined_row_pk primary key (batch_id, row_no),
  constraint quarantined_row_state_known check (state in ('waiting', 'corrected', 'loaded', 'unchanged', 'returned')),
  constraint quarantined_row_returned_has_slip check ((state = 'returned') = (slip_id is not null))
);
create index quarantined_row_open on exchange.quarantined_row (feed_key, reason, arrived_at) where state in ('waiting', 'corrected');
create index quarantined_row_by_hash on exchange.quarantined_row (feed_key, row_hash);
create index quarantined_row_by_slip on exchange.quarantined_row (slip_id) where slip_id is not null;
comment on table exchange.quarantined_row is '隔离行 (quarantined row): what stood in the file, every fault, the correction and what became of it';

create table exchange.source_record (
  feed_key text not null,
  record_key text collate "C" not null,
  entity_id uuid not null,
  row_hash bytea not null,
  fact_ids uuid[] not null,
  batch_id uuid not null,
  row_no bigint not null,
  ended_on date,
  constraint source_record_pk primary key (feed_key, record_key)
);
comment on table exchange.source_record is '来源记录 (source record): a row of a source under its own key, its content by hash, and the facts it became';

create table exchange.return_slip (
  slip_id uuid not null constraint return_slip_pk primary key,
  number text not null,
  feed_key text not null,
  agency text not null,
  row_count int not null,
  reason text not null,
  file_hash text not null,
  returned_by text not null,
  returned_at timestamptz not null,
  receipt text,
  acknowledged_by text,
  acknowledged_at timestamptz,
  constraint return_slip_number_unique unique (number),
  constraint return_slip_receipt_whole check ((receipt is null) = (acknowledged_at is null))
);
create index return_slip_by_feed on exchange.return_slip (feed_key, returned_at desc);
comment on table exchange.return_slip is '退回单 (return slip): rows given back to their source with reasons, and the receipt of the source';
