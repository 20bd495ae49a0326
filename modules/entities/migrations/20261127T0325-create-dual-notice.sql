-- 双告知: each new or changed entity is told to the approving and the sector agencies; each claims it or hands it on.
create table entities.dual_notice (
  notice_id uuid not null constraint dual_notice_pk primary key,
  entity_id uuid not null,
  cause text not null,
  route_id text not null,
  matter text not null,
  role text not null,
  rule_version text not null,
  why text not null,
  agency_id uuid not null,
  pushed_on date not null,
  due_on date not null,
  state text not null,
  settled_by text,
  settled_at timestamptz,
  reason text,
  follows uuid,
  recorded_at timestamptz not null,
  constraint dual_notice_state_known check (state in ('waiting', 'claimed', 'handed-on')),
  constraint dual_notice_cause_known check (cause in ('registered', 'changed', 'handed-on')),
  constraint dual_notice_settled_by_somebody check ((state = 'waiting') = (settled_by is null)),
  constraint dual_notice_handing_has_reason check (state <> 'handed-on' or reason is not null)
);
create unique index dual_notice_once on entities.dual_notice (entity_id, agency_id, route_id, pushed_on) where follows is null;
create index dual_notice_waiting on entities.dual_notice (due_on, notice_id) where state = 'waiting';
create index dual_notice_by_agency on entities.dual_notice (agency_id, state, due_on);
create index dual_notice_by_entity on entities.dual_notice (entity_id, recorded_at desc);
comment on table entities.dual_notice is '双告知: which agency was told of which entity under which rule, until when it answers, and whether it claimed or handed on';
comment on column entities.dual_notice.due_on is '认领期限 (law/rules/dual-notice-claim); later ones stand on a list all can see';
