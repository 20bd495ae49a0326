alter table draw.policy add column alarm_after_minutes int not null default 60;
alter table draw.policy add column hold_within_hours int not null default 72;
alter table draw.policy add column beacon_relay_url text;
comment on column draw.policy.alarm_after_minutes is '逾期警报: minutes after the announced time without a result (verifiable.md T4)';
comment on column draw.policy.hold_within_hours is '抽取时间距随机源时刻的上限: a draw announced far away would keep its alarm silent';
comment on column draw.policy.beacon_relay_url is '境外信标转发地址: none by default; asked only where the foreign beacon is allowed';

create table draw.overdue (
  plan_id uuid not null,
  agency_id uuid not null,
  due_at timestamptz not null,
  raised_at timestamptz not null,
  leaf_hash text not null,
  constraint overdue_pk primary key (plan_id)
);
comment on table draw.overdue is '[append-only] 逾期警报: committed, the moment passed, no result after the term; raised once and counted for ever';

alter table draw.plan add column void_judged_at timestamptz;
comment on column draw.plan.void_judged_at is '作废已核: when a void was found to have been witnessed before the source spoke (verifiable.md §3)';
