-- The list page: queries a person keeps, and exports that run as jobs.

create table entities.saved_query (
  query_id uuid not null,
  account_id uuid not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz not null,
  constraint saved_query_pk primary key (query_id),
  constraint saved_query_name_once unique (account_id, name)
);
comment on table entities.saved_query is '常用查询 queries of the list page a person keeps under a name; only that person sees them';

create table entities.export_order (
  export_id uuid not null,
  account_id uuid not null,
  filter jsonb not null,
  entity_ids uuid[] not null default '{}',
  purpose text not null,
  state text not null,
  rows_total integer,
  rows_done integer not null default 0,
  parts jsonb not null default '[]',
  file_hash text,
  file_size bigint,
  failed_reason text,
  requested_at timestamptz not null,
  finished_at timestamptz,
  keep_until timestamptz,
  constraint export_order_pk primary key (export_id),
  constraint export_order_state_known check (state in ('queued', 'running', 'done', 'failed')),
  constraint export_order_done_is_whole check (state <> 'done' or (rows_done = rows_total and file_hash is not null)),
  constraint export_order_failed_has_reason check (state <> 'failed' or failed_reason is not null)
);
comment on table entities.export_order is '导出 an export of the list with its purpose, how far it is, and its file';
comment on column entities.export_order.purpose is '用途 what the export is for, as the person wrote it';
create index export_order_account_idx on entities.export_order (account_id, requested_at desc);

create table entities.export_line (
  export_id uuid not null,
  position integer not null,
  entity_id uuid not null,
  constraint export_line_pk primary key (export_id, position),
  constraint export_line_order_fk foreign key (export_id) references entities.export_order (export_id)
);
comment on table entities.export_line is '导出的行 which entities an export holds, fixed at its start; emptied when the file is whole';
