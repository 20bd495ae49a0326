-- 前置库: feeds read from a table in the database of their agency, their counts held against ours; and when a feed is due.
create table exchange.feed_table (
  feed_key text not null constraint feed_table_pk primary key,
  host text not null,
  port int not null,
  database_name text not null,
  user_name text not null,
  sealed_password bytea not null,
  table_name text not null,
  uses_tls boolean not null,
  state text not null,
  told text,
  cursor_time text,
  cursor_id text,
  agreed_time text,
  agreed_id text,
  open_batches uuid[] not null default '{}',
  tries int not null default 0,
  retry_at timestamptz,
  read_at timestamptz,
  set_by text not null,
  set_at timestamptz not null,
  constraint feed_table_state_known check (state in ('set', 'read', 'lost', 'stopped'))
);
comment on table exchange.feed_table is '前置库表 (front-end table): where a feed is read from, how far it was read, and how far the counts agreed';
comment on column exchange.feed_table.sealed_password is 'sealed under the key front-end-tables (AES-256-GCM), bound to the feed';
comment on column exchange.feed_table.read_at is 'when the table last answered; a lost connection is no reading';
comment on column exchange.feed_table.cursor_time is 'cd_time and cd_id of the last row read, as the table writes them';
comment on column exchange.feed_table.agreed_time is 'cd_time and cd_id of the last row up to which 对账 agreed; reading begins again from here';
comment on column exchange.feed_table.open_batches is 'batches read since the counts last agreed';

create table exchange.feed_heartbeat (
  feed_key text not null,
  beat_at timestamptz not null,
  beat_no bigint generated always as identity,
  theirs bigint not null,
  ours bigint not null,
  quarantined bigint not null,
  verdict text not null,
  up_to text not null,
  constraint feed_heartbeat_pk primary key (feed_key, beat_no),
  constraint feed_heartbeat_verdict_known check (verdict in ('agrees', 'theirs-more', 'theirs-fewer')),
  constraint feed_heartbeat_agreement check ((verdict = 'agrees') = (theirs = ours + quarantined))
);
comment on table exchange.feed_heartbeat is '[append-only] 前置库对账 (heartbeat): 来源 = 我方 + 隔离 for the rows read since the last time';

create table exchange.feed_run (
  feed_key text not null,
  due_at timestamptz not null,
  begun_at timestamptz not null,
  constraint feed_run_pk primary key (feed_key, due_at)
);
comment on table exchange.feed_run is '[append-only] 到点读取 (run of a schedule): a due time of a feed that was taken up, once';
