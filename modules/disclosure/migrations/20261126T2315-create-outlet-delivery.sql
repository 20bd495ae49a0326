-- The outlets outside take files: a queue per outlet, what left, what came back.

alter table disclosure_desk.outlet add column transport text not null default 'file-drop';
alter table disclosure_desk.outlet add constraint outlet_transport_known check (transport in ('own-site', 'file-drop'));
comment on column disclosure_desk.outlet.transport is '送达方式：本站直接公示，或文件交换 how a record reaches the outlet';
update disclosure_desk.outlet set transport = 'own-site' where outlet_id = 'own-site';
update disclosure_desk.outlet set is_connected = true, note = '文件交换' where outlet_id <> 'own-site';
update disclosure_desk.outlet set title = '浙江省行政执法监管平台（国家“互联网+监管”）' where outlet_id = 'internet-supervision';

alter table disclosure_desk.receipt drop constraint receipt_state_known;
alter table disclosure_desk.receipt add column attempt integer not null default 0;
alter table disclosure_desk.receipt add column batch text;
alter table disclosure_desk.receipt add column failed_by text;
alter table disclosure_desk.receipt add column supplements jsonb not null default '{}';
comment on column disclosure_desk.receipt.attempt is '第几次送出 how often the record left';
comment on column disclosure_desk.receipt.batch is '最近一次送出的批次号 batch of the last time';
comment on column disclosure_desk.receipt.failed_by is '未通过于：own-check 出件前校验，outlet 渠道拒收 who refused it';
comment on column disclosure_desk.receipt.supplements is '补充字段 fields of the outlet''s table that a person filled in';

-- What waited for a connection is sent now; a rehearsal never leaves.
update disclosure_desk.receipt r set state = case when p.is_rehearsal then 'kept-inside' else 'queued' end,
    note = case when p.is_rehearsal then '演练不外送' end
  from disclosure_desk.publication p
  where p.publication_id = r.publication_id and r.state in ('awaiting-connection', 'not-sent') and r.outlet_id <> 'own-site';
-- A publication that was withdrawn before anything left goes nowhere, and neither does its withdrawal.
update disclosure_desk.receipt r set state = 'kept-inside', note = '送出前已撤回'
  from disclosure_desk.publication p
  where p.publication_id = r.publication_id and p.state = 'withdrawn' and r.state = 'queued';

alter table disclosure_desk.receipt add constraint receipt_state_known
  check (state in ('queued', 'sent', 'received', 'failed', 'kept-inside'));
alter table disclosure_desk.receipt add constraint receipt_failed_has_reason
  check (state <> 'failed' or (failed_by in ('own-check', 'outlet') and note is not null));
create index receipt_state_idx on disclosure_desk.receipt (outlet_id, state, happened_at);

create table disclosure_desk.dispatch (
  publication_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  attempt integer not null,
  batch text not null,
  file_hash text not null,
  sent_at timestamptz not null,
  constraint dispatch_pk primary key (publication_id, outlet_id, act, attempt),
  constraint dispatch_outlet_fk foreign key (outlet_id) references disclosure_desk.outlet (outlet_id)
);
comment on table disclosure_desk.dispatch is '[append-only] 送出记录 every record that left, with the batch file it left in';
create index dispatch_batch_idx on disclosure_desk.dispatch (outlet_id, batch);

create table disclosure_desk.outlet_answer (
  publication_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null,
  reason text not null,
  is_effective boolean not null,
  read_at timestamptz not null,
  constraint outlet_answer_pk primary key (publication_id, outlet_id, act, batch, file_hash),
  constraint outlet_answer_verdict_known check (verdict in ('accepted', 'refused'))
);
comment on table disclosure_desk.outlet_answer is '[append-only] 渠道回执 every answer read from an outlet; a repeated one has no effect';
comment on column disclosure_desk.outlet_answer.is_effective is '是否生效：重复或过时的回执不生效 whether the answer changed anything';

create table disclosure_desk.receipt_file (
  outlet_id text not null,
  file_hash text not null,
  name text not null,
  answers integer not null,
  strangers integer not null,
  is_readable boolean not null,
  read_at timestamptz not null,
  constraint receipt_file_pk primary key (outlet_id, file_hash)
);
comment on table disclosure_desk.receipt_file is '[append-only] 回执文件 files an outlet put into the inbox; strangers are answers to records never sent';
