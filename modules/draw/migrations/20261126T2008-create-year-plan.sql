create table draw.year_plan (
  year_plan_id uuid not null,
  agency_id uuid not null,
  org text not null,
  org_name text not null,
  year int not null,
  title text not null,
  legal_basis text not null,
  content_hash bytea not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  published_by_name text,
  published_at timestamptz,
  leaf_hash text,
  constraint year_plan_pk primary key (year_plan_id),
  constraint year_plan_once unique (agency_id, year)
);
comment on table draw.year_plan is '年度抽查计划: what one agency means to check in one year; published whole, never typed over';
comment on column draw.year_plan.published_at is '公布时间: null while it is a draft only its own agency sees';

create table draw.year_task (
  year_task_id uuid not null,
  year_plan_id uuid not null,
  agency_id uuid not null,
  position int not null,
  number text not null,
  name text not null,
  targeting text not null,
  office text not null,
  joint_agency_ids uuid[] not null,
  joint_agency_names text[] not null,
  item_ids uuid[] not null,
  item_codes text[] not null,
  item_names text[] not null,
  objects jsonb not null,
  sizing jsonb not null,
  window_from date not null,
  window_to date not null,
  method text not null,
  batches int not null,
  added_on date,
  added_reason text,
  constraint year_task_pk primary key (year_task_id),
  constraint year_task_number_unique unique (number),
  constraint year_task_targeting check (targeting in ('directed', 'undirected')),
  constraint year_task_method check (method in ('on-site', 'written', 'online')),
  constraint year_task_window check (window_from <= window_to)
);
create index year_task_by_plan on draw.year_task (year_plan_id, position);
comment on table draw.year_task is '[append-only] 年度计划中的抽查任务; its progress (待执行、执行中、已完成) is computed from its draws and stored nowhere';
comment on column draw.year_task.targeting is '定向 directed: objects by conditions; 不定向 undirected: all objects of the agency';
comment on column draw.year_task.batches is '批次: how many draws carry the task out';
comment on column draw.year_task.added_on is '调整增补日: when the task joined a plan already published';

create table draw.year_task_draw (
  plan_id uuid not null,
  year_task_id uuid not null,
  agency_id uuid not null,
  linked_at timestamptz not null,
  constraint year_task_draw_pk primary key (plan_id, year_task_id)
);
create index year_task_draw_by_task on draw.year_task_draw (year_task_id);
comment on table draw.year_task_draw is '[append-only] 年度任务与抽查任务的对应: which draw carries out which task of a year plan';
