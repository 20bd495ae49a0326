create table disclosure.public_year_plan (
  year_plan_id uuid not null,
  agency_name text not null,
  year int not null,
  title text not null,
  legal_basis text not null,
  published_at timestamptz not null,
  leaf_hash text not null,
  tasks jsonb not null,
  constraint public_year_plan_pk primary key (year_plan_id)
);
create index public_year_plan_by_year on disclosure.public_year_plan (year desc, agency_name);
comment on table disclosure.public_year_plan is '已公布的年度抽查计划 a published year plan as it now stands, tasks added later marked';

create table disclosure.public_year_task_draw (
  plan_id uuid not null,
  year_task_id uuid not null,
  constraint public_year_task_draw_pk primary key (plan_id, year_task_id)
);
create index public_year_task_draw_by_task on disclosure.public_year_task_draw (year_task_id);
comment on table disclosure.public_year_task_draw is '年度任务由哪次抽取执行 which draw carries out which task; progress is computed from the public states of the draws';
