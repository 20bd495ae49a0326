-- Outlets outside that are told of what is no publication: the queue of each, what left, what came back. A row per outlet is
-- added by the migration of its adapter.

create table exchange_desk.outlet (
  outlet_id text not null,
  title text not null,
  transport text not null default 'file-drop',
  endpoint text,
  access_key text,
  sealed_secret bytea,
  failures integer not null default 0,
  failed_because text,
  next_try_at timestamptz,
  constraint outlet_pk primary key (outlet_id),
  constraint outlet_transport_known check (transport in ('file-drop', 'irs-gateway')),
  constraint outlet_gateway_is_whole
    check (transport <> 'irs-gateway' or (endpoint is not null and access_key is not null and sealed_secret is not null))
);
comment on table exchange_desk.outlet is '共享渠道 outlets outside that take shared records, how each is reached and how that went last';
comment on column exchange_desk.outlet.transport is '送达方式：文件交换，或经一体化数字资源系统网关 how a record reaches the outlet';
comment on column exchange_desk.outlet.endpoint is '接口地址 address of the outlet behind the gateway';
comment on column exchange_desk.outlet.sealed_secret is '网关密钥（AES-256-GCM 密封） secret of the gateway, sealed with a key of the installation';
comment on column exchange_desk.outlet.failed_because is '最近一次未送出的原因 why the last batch did not leave; empty when it did';

create table exchange_desk.outlet_record (
  record_id uuid not null,
  outlet_id text not null,
  agency_id uuid not null,
  title text not null,
  subject text not null,
  content jsonb not null,
  changed_at timestamptz not null,
  constraint outlet_record_pk primary key (record_id, outlet_id),
  constraint outlet_record_outlet_fk foreign key (outlet_id) references exchange_desk.outlet (outlet_id)
);
comment on table exchange_desk.outlet_record is '外送内容 what an outlet is told of a record, as it stands now; the adapter reads it with its own schema';
comment on column exchange_desk.outlet_record.title is '内容名称，供屏幕辨认 what the record is, in words';
comment on column exchange_desk.outlet_record.subject is '涉及的单位或事项 whom or what it tells of';

create table exchange_desk.outlet_delivery (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  state text not null,
  happened_at timestamptz not null,
  note text,
  attempt integer not null default 0,
  batch text,
  failed_by text,
  supplements jsonb not null default '{}',
  constraint outlet_delivery_pk primary key (record_id, outlet_id, act),
  constraint outlet_delivery_outlet_fk foreign key (outlet_id) references exchange_desk.outlet (outlet_id),
  constraint outlet_delivery_act_known check (act in ('publish', 'update', 'withdraw')),
  constraint outlet_delivery_state_known check (state in ('queued', 'sent', 'received', 'failed', 'kept-inside')),
  constraint outlet_delivery_failed_has_reason
    check (state <> 'failed' or (failed_by in ('own-check', 'outlet') and note is not null))
);
comment on table exchange_desk.outlet_delivery is '逐渠道送达 a record on its way to one outlet, to be put there, changed or taken back';
comment on column exchange_desk.outlet_delivery.attempt is '第几次送出 how often the record left';
comment on column exchange_desk.outlet_delivery.batch is '最近一次送出的批次号 batch of the last time';
comment on column exchange_desk.outlet_delivery.failed_by is '未通过于：own-check 出件前校验，outlet 渠道拒收 who refused it';
comment on column exchange_desk.outlet_delivery.supplements is '补充字段 fields of the outlet''s table that a person filled in';
create index outlet_delivery_state_idx on exchange_desk.outlet_delivery (outlet_id, state, happened_at);

create table exchange_desk.outlet_dispatch (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  attempt integer not null,
  batch text not null,
  file_hash text not null,
  sent_at timestamptz not null,
  constraint outlet_dispatch_pk primary key (record_id, outlet_id, act, attempt),
  constraint outlet_dispatch_outlet_fk foreign key (outlet_id) references exchange_desk.outlet (outlet_id)
);
comment on table exchange_desk.outlet_dispatch is '[append-only] 送出记录 every record that left, with the batch it left in';
create index outlet_dispatch_batch_idx on exchange_desk.outlet_dispatch (outlet_id, batch);

create table exchange_desk.outlet_answer (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null,
  reason text not null,
  is_effective boolean not null,
  read_at timestamptz not null,
  constraint outlet_answer_pk primary key (record_id, outlet_id, act, batch, file_hash),
  constraint outlet_answer_verdict_known check (verdict in ('accepted', 'refused'))
);
comment on table exchange_desk.outlet_answer is '[append-only] 渠道回执 every answer read from an outlet; a repeated one has no effect';
comment on column exchange_desk.outlet_answer.is_effective is '是否生效：重复或过时的回执不生效 whether the answer changed anything';

create table exchange_desk.outlet_receipt_file (
  outlet_id text not null,
  file_hash text not null,
  name text not null,
  answers integer not null,
  strangers integer not null,
  is_readable boolean not null,
  read_at timestamptz not null,
  constraint outlet_receipt_file_pk primary key (outlet_id, file_hash)
);
comment on table exchange_desk.outlet_receipt_file is '[append-only] 回执文件 files an outlet put into the inbox; strangers are answers to records never sent';
