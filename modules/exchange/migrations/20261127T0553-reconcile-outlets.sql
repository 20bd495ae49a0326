-- A batch is packed once and leaves as it was packed; an outlet says by day what it holds, and what it owes an answer to is told.

create table exchange_desk.outlet_batch (
  outlet_id text not null,
  batch text not null,
  file_hash text not null,
  records integer not null,
  packed_at timestamptz not null,
  left_at timestamptz,
  asked_at timestamptz,
  constraint outlet_batch_pk primary key (outlet_id, batch),
  constraint outlet_batch_outlet_fk foreign key (outlet_id) references exchange_desk.outlet (outlet_id)
);
comment on table exchange_desk.outlet_batch is '批次 a batch as it was packed; it leaves with these records however often it is tried, so that a number never means two contents';
comment on column exchange_desk.outlet_batch.file_hash is '批次内容的 SHA-256，内容存于文件库 hash of the records, which lie in the file store';
comment on column exchange_desk.outlet_batch.left_at is '送出时间；空为尚未送出 when the outlet took it; empty while it has not';
comment on column exchange_desk.outlet_batch.asked_at is '最近一次索取回执的时间 when its receipts were asked for last, over HTTP';
create index outlet_batch_waiting_idx on exchange_desk.outlet_batch (outlet_id) where left_at is null;

alter table exchange_desk.outlet_delivery drop constraint outlet_delivery_state_known;
alter table exchange_desk.outlet_delivery add constraint outlet_delivery_state_known
  check (state in ('queued', 'packed', 'sent', 'received', 'failed', 'kept-inside'));
alter table exchange_desk.outlet_delivery add column late_at timestamptz;
comment on column exchange_desk.outlet_delivery.late_at is '回执逾时的认定时间 when its receipt was found overdue; empty once it is answered or sent again';

alter table exchange_desk.outlet add column receipt_within_minutes integer not null default 1440;
alter table exchange_desk.outlet add constraint outlet_receipt_within_positive check (receipt_within_minutes > 0);
comment on column exchange_desk.outlet.receipt_within_minutes is '回执应在多少分钟内到达 after how many minutes a receipt is overdue';

create table exchange_desk.outlet_statement (
  outlet_id text not null,
  day text not null,
  file_hash text not null,
  entries integer not null,
  read_at timestamptz not null,
  constraint outlet_statement_pk primary key (outlet_id, day, file_hash)
);
comment on table exchange_desk.outlet_statement is '[append-only] 渠道对账单 what an outlet says it took from the batches of one day; the last one read counts';
comment on column exchange_desk.outlet_statement.day is '批次日期 yyyymmdd day of the batches';

create table exchange_desk.outlet_check (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null,
  constraint outlet_check_pk primary key (record_id, outlet_id, act, batch, file_hash),
  constraint outlet_check_verdict_known check (verdict in ('held', 'missing'))
);
comment on table exchange_desk.outlet_check is '[append-only] 逐条对账 each record that had left when a statement was read: the outlet has it, or it has not';

create table exchange_desk.outlet_extra (
  outlet_id text not null,
  day text not null,
  file_hash text not null,
  record_mark text not null,
  batch text not null,
  operation text not null,
  constraint outlet_extra_pk primary key (outlet_id, day, file_hash, record_mark, batch, operation)
);
comment on table exchange_desk.outlet_extra is '[append-only] 对方多出的记录 records an outlet has in our name that never left us';
comment on column exchange_desk.outlet_extra.record_mark is '对方所列的记录标识 cd_id as the outlet writes it';
