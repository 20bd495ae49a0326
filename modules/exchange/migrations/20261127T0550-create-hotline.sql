-- Work orders of 12345: what came in, the lanes they are handled in, the sealed caller, what was done, and the reconciliation.
create table exchange_desk.hotline_message (
  order_number text not null,
  message_id uuid not null,
  agency_id uuid not null,
  message_key text not null,
  kind text not null,
  transport text not null,
  sealed_content bytea not null,
  content_mark bytea not null,
  state text not null,
  faults jsonb not null default '[]',
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_reason text,
  constraint hotline_message_pk primary key (order_number, message_id),
  constraint hotline_message_once unique (order_number, message_key),
  constraint hotline_message_kind_known check (kind in ('order', 'notice')),
  constraint hotline_message_transport_known check (transport in ('http', 'file')),
  constraint hotline_message_state_known check (state in ('taken', 'waiting', 'quarantined', 'superseded', 'corrected', 'discarded')),
  constraint hotline_message_quarantine_has_fault check (state <> 'quarantined' or jsonb_array_length(faults) > 0),
  constraint hotline_message_discard_has_reason check (state <> 'discarded' or settled_reason is not null)
);
comment on table exchange_desk.hotline_message is '热线来件 what 12345 sent, sealed whole: orders and notices, taken or quarantined with field and reason';
comment on column exchange_desk.hotline_message.message_key is '幂等键：order/版次、notice/通知编号，隔离的为 fault/内容 the same again is one message';
comment on column exchange_desk.hotline_message.sealed_content is '来件原文（加密，含来电人） the whole message, sealed';
comment on column exchange_desk.hotline_message.content_mark is '内容标记（带密钥的散列） keyed digest, to tell the same from another';
comment on column exchange_desk.hotline_message.state is '状态：taken 已接收；waiting 等工单先到；quarantined 隔离；superseded 已被后来的代替；corrected 已更正；discarded 已退回';
create index hotline_message_state_idx on exchange_desk.hotline_message (state, received_at desc);

create table exchange_desk.hotline_order (
  order_number text not null,
  agency_id uuid not null,
  version integer not null,
  content jsonb not null,
  routed_version integer not null default 0,
  first_received_at timestamptz not null,
  changed_at timestamptz not null,
  constraint hotline_order_pk primary key (order_number)
);
comment on table exchange_desk.hotline_order is '热线工单 a work order as 12345 last sent it, without its caller; whole only for the hotline centre';
comment on column exchange_desk.hotline_order.content is '工单内容（不含来电人），含分项诉求 fields of the order with its claims';

create table exchange_desk.hotline_lane (
  order_number text not null,
  lane text not null,
  agency_id uuid not null,
  barred text[] not null default '{}',
  version integer not null,
  content jsonb not null,
  content_mark text not null,
  entity_id uuid,
  entity_state text not null,
  entity_reason text,
  complained_agency_id uuid,
  state text not null,
  transferred_at timestamptz not null,
  received_at timestamptz not null,
  received_on date not null,
  sign_due_on date not null,
  answer_due_on date not null,
  own_rule text,
  own_due_on date,
  handler_id uuid,
  handler_name text,
  signed_at timestamptz,
  hand_backs integer not null default 0,
  extension text not null default 'none',
  answer text,
  answered_at timestamptz,
  outcome text,
  closed_at timestamptz,
  follow_up jsonb,
  steps integer not null default 0,
  constraint hotline_lane_pk primary key (order_number, lane),
  constraint hotline_lane_known check (lane in ('consumer', 'economic', 'efficacy', 'service')),
  constraint hotline_lane_entity_known check (entity_state in ('none', 'matched', 'doubtful')),
  constraint hotline_lane_state_known check (state in ('waiting', 'handling', 'answered', 'closed', 'handed-back')),
  constraint hotline_lane_extension_known check (extension in ('none', 'asked', 'granted', 'refused')),
  constraint hotline_lane_handed_back_once check (hand_backs in (0, 1)),
  constraint hotline_lane_signed_by_somebody check (state not in ('handling', 'answered', 'closed') or (handler_id is not null and signed_at is not null)),
  constraint hotline_lane_closed_is_answered check (state <> 'closed' or (answered_at is not null and closed_at is not null)),
  constraint hotline_lane_efficacy_is_outside check (lane <> 'efficacy' or (complained_agency_id is not null and not (agency_id::text = any (barred))))
);
comment on table exchange_desk.hotline_lane is '热线诉求分线 one claim of a work order as its office handles it: consumer complaint, tip-off, efficacy complaint, other';
comment on column exchange_desk.hotline_lane.agency_id is '承办机关 who handles it; an efficacy complaint goes to efficacy supervision';
comment on column exchange_desk.hotline_lane.barred is '不得看到本诉求的机关：被投诉机关及其一线 agencies that may not see it, whatever their reach';
comment on column exchange_desk.hotline_lane.received_on is '承办机关收到之日：本机关期限由此起算 day of receipt by the competent body';
comment on column exchange_desk.hotline_lane.transferred_at is '12345 转办时间：热线期限由此起算';
comment on column exchange_desk.hotline_lane.own_rule is '本机关期限的规则 rule of our own clock; null where the law names none';
comment on column exchange_desk.hotline_lane.extension is '延期：asked 已申请；granted 已同意；refused 未同意';
create index hotline_lane_open_idx on exchange_desk.hotline_lane (agency_id, answer_due_on) where state in ('waiting', 'handling', 'answered');
create index hotline_lane_entity_idx on exchange_desk.hotline_lane (entity_id);
create index hotline_lane_mark_idx on exchange_desk.hotline_lane (content_mark);

create table exchange_desk.hotline_caller (
  order_number text not null,
  lane text not null,
  agency_id uuid not null,
  barred text[] not null default '{}',
  sealed bytea not null,
  caller_mark text not null,
  constraint hotline_caller_pk primary key (order_number, lane)
);
comment on table exchange_desk.hotline_caller is '来电人（加密） the caller of an order, sealed; opened only by read-hotline-caller, each time with a purpose and a leaf';
comment on column exchange_desk.hotline_caller.caller_mark is '来电人标记（带密钥的散列），只用于认出重复件 keyed digest of the number';
create index hotline_caller_mark_idx on exchange_desk.hotline_caller (caller_mark);

create table exchange_desk.hotline_step (
  order_number text not null,
  lane text not null,
  step_id uuid not null,
  agency_id uuid not null,
  barred text[] not null default '{}',
  step_no integer not null,
  act text not null,
  words text,
  by_name text not null,
  happened_at timestamptz not null,
  constraint hotline_step_pk primary key (order_number, step_id),
  constraint hotline_step_act_known check (act in ('transferred', 'changed', 'signed', 'handed-back', 'extension-asked', 'answered',
    'closed', 'hand-back-decided', 'extension-decided', 'followed-up'))
);
comment on table exchange_desk.hotline_step is '[append-only] 热线办理过程 every step of a lane, ours and theirs';
create index hotline_step_lane_idx on exchange_desk.hotline_step (order_number, lane, step_no);

create table exchange_desk.hotline_link (
  order_number text not null,
  lane text not null,
  other_number text not null,
  agency_id uuid not null,
  barred text[] not null default '{}',
  why text not null,
  linked_at timestamptz not null,
  constraint hotline_link_pk primary key (order_number, lane, other_number),
  constraint hotline_link_why_known check (why in ('stated', 'same-text', 'same-caller')),
  constraint hotline_link_not_itself check (order_number <> other_number)
);
comment on table exchange_desk.hotline_link is '重复件关联 orders that speak of the same, linked and never merged';
comment on column exchange_desk.hotline_link.why is '依据：stated 热线标明；same-text 内容相同；same-caller 同一来电人、同一主体';

create table exchange_desk.hotline_reconciliation (
  list_id uuid not null,
  agency_id uuid not null,
  transport text not null,
  taken_at timestamptz not null,
  compared_at timestamptz not null,
  theirs integer not null,
  ours integer not null,
  agreed integer not null,
  unknown_here text[] not null,
  closed_here text[] not null,
  closed_there text[] not null,
  constraint hotline_reconciliation_pk primary key (list_id),
  constraint hotline_reconciliation_adds_up check (theirs = agreed + cardinality(unknown_here) + cardinality(closed_here)
    and ours = agreed + cardinality(closed_there))
);
comment on table exchange_desk.hotline_reconciliation is '[append-only] 热线对账 their open orders against ours, each difference by number';
comment on column exchange_desk.hotline_reconciliation.unknown_here is '热线在办、本平台没有收到';
comment on column exchange_desk.hotline_reconciliation.closed_here is '热线在办、本平台已办结或已退单';
comment on column exchange_desk.hotline_reconciliation.closed_there is '本平台在办、热线已办结';
