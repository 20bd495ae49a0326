-- 监管标签 (domain.md §2.5, 5, 6, 17–19): what kinds of supervision an entity falls under. A label with a sign is borne by whoever has
-- the licence or the object now; the others are entered and reviewed by two people.
create table entities.supervision_label (
  label_id uuid not null constraint supervision_label_pk primary key,
  name text not null,
  parent_id uuid constraint supervision_label_parent references entities.supervision_label (label_id),
  scope text not null,
  division_code text,
  agency_id uuid,
  meaning text not null,
  licence_kind text,
  object_kind text,
  ended_on date,
  defined_by text not null,
  defined_at timestamptz not null,
  constraint supervision_label_name_once unique (name),
  constraint supervision_label_scope_known check (scope in ('province', 'city', 'bureau')),
  constraint supervision_label_of_bureau_is_small check (scope <> 'bureau' or (parent_id is not null and division_code is not null))
);
comment on table entities.supervision_label is '监管标签 of the province, the city or one bureau; a bureau has only 小类 under a 大类, and their names begin with its area';
comment on column entities.supervision_label.licence_kind is 'Borne as long as a licence of this kind is in force; null when people say who bears it';

create table entities.entity_label (
  entity_id uuid not null,
  mark_id uuid not null,
  label_id uuid not null,
  object_id uuid,
  cause text not null,
  state text not null,
  entered_by text not null,
  entered_agency text not null,
  entered_at timestamptz not null,
  reviewed_by text,
  opinion text,
  reviewed_at timestamptz,
  ended_on date,
  ended_because text,
  constraint entity_label_pk primary key (entity_id, mark_id),
  constraint entity_label_once_for_a_cause unique (entity_id, label_id, cause),
  constraint entity_label_state_known check (state in ('waiting', 'in-force', 'returned', 'ended')),
  constraint entity_label_two_people check (reviewed_by is null or reviewed_by <> entered_by)
);
create index entity_label_by_label on entities.entity_label (label_id, state);
create index entity_label_waiting on entities.entity_label (entered_at) where state = 'waiting';
comment on table entities.entity_label is '标签登记: which entity bears a label for what cause, by whom entered and by whom reviewed; one cause is listed once';

alter table entities.export_order add column removed_at timestamptz;
comment on column entities.export_order.removed_at is '文件删除时间: the file and its parts are out of the store; who asked for what and how much stays';
create index export_order_to_remove on entities.export_order (keep_until) where removed_at is null;
