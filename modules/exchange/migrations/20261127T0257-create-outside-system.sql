-- Systems outside: their keys and quotas, what they called, and the events that are pushed to them.
create schema exchange_desk;

create table exchange_desk.outside_system (
  system_id uuid not null,
  agency_id uuid not null,
  name text not null,
  contact text not null,
  purpose text not null,
  legal_ground text not null,
  pseudonym text not null,
  content_hash bytea not null,
  registered_by uuid,
  registered_at timestamptz not null,
  constraint outside_system_pk primary key (system_id)
);
comment on table exchange_desk.outside_system is '对接系统 a system outside that asks us or is told by us; it acts within the reach of one agency';
comment on column exchange_desk.outside_system.agency_id is '数据范围所属机关 agency whose reach the system has';
comment on column exchange_desk.outside_system.purpose is '用途：每次调用都记在这个用途下 what every call is for';
comment on column exchange_desk.outside_system.legal_ground is '法律依据 legal ground of the sharing';
create index outside_system_agency_idx on exchange_desk.outside_system (agency_id);

create table exchange_desk.api_key (
  system_id uuid not null,
  key_id uuid not null,
  agency_id uuid not null,
  mark text not null,
  secret_hash bytea not null,
  role_code text not null,
  permissions text[] not null,
  may_act boolean not null,
  per_minute integer not null,
  per_day integer not null,
  valid_from date not null,
  valid_to date not null,
  issued_by uuid,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  constraint api_key_pk primary key (system_id, key_id),
  constraint api_key_system_fk foreign key (system_id) references exchange_desk.outside_system (system_id),
  constraint api_key_days_in_order check (valid_to >= valid_from),
  constraint api_key_quota_positive check (per_minute > 0 and per_day > 0),
  constraint api_key_revocation_has_reason check ((revoked_at is null) = (revoked_reason is null))
);
comment on table exchange_desk.api_key is '接口密钥 key of a system; only the hash of its secret is kept';
comment on column exchange_desk.api_key.mark is '密钥的前几位，供辨认 first letters, to tell keys apart';
comment on column exchange_desk.api_key.permissions is '权限：所列角色权限的子集 part of the permissions of the role';
comment on column exchange_desk.api_key.may_act is '可否办理（写入）；否则只读 whether it may do more than read';
create index api_key_hash_idx on exchange_desk.api_key (secret_hash);

create table exchange_desk.api_quota_use (
  system_id uuid not null,
  key_id uuid not null,
  agency_id uuid not null,
  span text not null,
  starts_at timestamptz not null,
  used integer not null,
  constraint api_quota_use_pk primary key (system_id, key_id, span),
  constraint api_quota_use_span_known check (span in ('minute', 'day'))
);
comment on table exchange_desk.api_quota_use is '配额使用 calls of a key in the present minute and the present day';

create table exchange_desk.api_call (
  system_id uuid not null,
  call_id uuid not null,
  key_id uuid not null,
  agency_id uuid not null,
  operation text not null,
  purpose text not null,
  stated_purpose text not null,
  outcome text not null,
  request_id text not null,
  called_at timestamptz not null,
  constraint api_call_pk primary key (system_id, call_id)
);
comment on table exchange_desk.api_call is '[append-only] 接口调用 every call of a key with its purpose, before anything is answered';
comment on column exchange_desk.api_call.stated_purpose is '调用方本次所说的用途（事项编码、办件号） what the caller said this time';
comment on column exchange_desk.api_call.outcome is '是否放行及不放行的原因 admitted, or why not';
create index api_call_time_idx on exchange_desk.api_call (system_id, called_at desc);

create table exchange_desk.subscription (
  system_id uuid not null,
  subscription_id uuid not null,
  agency_id uuid not null,
  title text not null,
  url text not null,
  events text[] not null,
  state text not null,
  state_reason text,
  position bigint not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  content_hash bytea not null,
  created_by uuid,
  created_at timestamptz not null,
  constraint subscription_pk primary key (system_id, subscription_id),
  constraint subscription_system_fk foreign key (system_id) references exchange_desk.outside_system (system_id),
  constraint subscription_state_known check (state in ('active', 'paused', 'stalled')),
  constraint subscription_stop_has_reason check (state = 'active' or state_reason is not null)
);
comment on table exchange_desk.subscription is '事件订阅 events pushed to a system, one after the other';
comment on column exchange_desk.subscription.position is '已送达的位置：下一件是其后第一件 position in the outbox up to which all is delivered';
comment on column exchange_desk.subscription.state is '状态：active 推送中；paused 已暂停；stalled 多次未送达而停下';
create index subscription_due_idx on exchange_desk.subscription (next_try_at) where state = 'active';

create table exchange_desk.webhook_delivery (
  subscription_id uuid not null,
  position bigint not null,
  system_id uuid not null,
  agency_id uuid not null,
  event_id uuid not null,
  event_name text not null,
  published_at timestamptz not null,
  state text not null,
  tries integer not null,
  status integer,
  reason text,
  tried_at timestamptz not null,
  constraint webhook_delivery_pk primary key (system_id, subscription_id, position),
  constraint webhook_delivery_state_known check (state in ('delivered', 'retrying', 'failed')),
  constraint webhook_delivery_failure_has_reason check (state = 'delivered' or reason is not null)
);
comment on table exchange_desk.webhook_delivery is '事件送达 an event for a subscription as it stands after the last try';
comment on column exchange_desk.webhook_delivery.state is '状态：delivered 已送达；retrying 等待重试；failed 未送达（停下等人处理）';
create index webhook_delivery_state_idx on exchange_desk.webhook_delivery (state, tried_at desc);

create table exchange_desk.webhook_attempt (
  system_id uuid not null,
  subscription_id uuid not null,
  attempt_id uuid not null,
  agency_id uuid not null,
  position bigint not null,
  outcome text not null,
  status integer,
  reason text,
  attempted_at timestamptz not null,
  constraint webhook_attempt_pk primary key (system_id, subscription_id, attempt_id),
  constraint webhook_attempt_outcome_known check (outcome in ('delivered', 'failed'))
);
comment on table exchange_desk.webhook_attempt is '[append-only] 推送记录 every try to deliver an event';
create index webhook_attempt_position_idx on exchange_desk.webhook_attempt (subscription_id, position);

