-- A plan is a round of tasks drawn in waves (verifiable.md §8). What was one task and one wave becomes T1 and wave 1.
create table draw.task (
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  code text not null,
  department_id uuid not null,
  department_code text not null,
  department_name text not null,
  item_ids uuid[] not null,
  item_codes text[] not null,
  item_names text[] not null,
  definition jsonb not null,
  constraint task_pk primary key (plan_id, position),
  constraint task_code_unique unique (plan_id, code)
);
comment on table draw.task is '[append-only] 抽查任务: one agency''s items, objects, size and places in a plan; agency_id is the planning agency';
comment on column draw.task.department_id is '承担任务的部门';
insert into draw.task
  select plan_id, 0, agency_id, 'T1', agency_id, org, org_name, item_ids, item_codes, item_names,
    (select jsonb_object_agg(key, value) from jsonb_each(definition)
      where key in ('scope', 'stratify', 'sizing', 'weights', 'certainty', 'certaintyCounts', 'exclusions', 'reserve', 'executingAgencyIds'))
    || jsonb_build_object('slots', definition -> 'officers' -> 'slots')
  from draw.plan;

create table draw.wave (
  plan_id uuid not null,
  wave int not null,
  agency_id uuid not null,
  source_moment timestamptz not null,
  hold_at timestamptz not null,
  parties_close_at timestamptz,
  visits_from date not null,
  visits_to date not null,
  sources jsonb not null,
  state text not null,
  constraint wave_pk primary key (plan_id, wave),
  constraint wave_state check (state in ('waiting', 'drawn', 'failed'))
);
comment on table draw.wave is '抽取批次: each wave of a plan with its own sources, moments and window (即时名单)';
insert into draw.wave
  select plan_id, 1, agency_id, source_moment, hold_at, parties_close_at, (definition ->> 'visitsFrom')::date,
    (definition ->> 'visitsTo')::date, coalesce(definition -> 'sources', '[]'),
    case when state in ('DRAWN', 'RELEASED', 'EXECUTED', 'DISCLOSED', 'CLOSED') then 'drawn'
      when state in ('VOID', 'FAILED') then 'failed' else 'waiting' end
  from draw.plan;

create table draw.consent (
  plan_id uuid not null,
  department_id uuid not null,
  agency_id uuid not null,
  department_name text not null,
  answer text not null,
  reason text not null,
  account_id uuid not null,
  person_name text not null,
  leaf_hash text not null,
  answered_at timestamptz not null,
  constraint consent_pk primary key (plan_id, department_id),
  constraint consent_answer check (answer in ('consent', 'refuse')),
  constraint consent_reason check (answer = 'consent' or reason <> '')
);
comment on table draw.consent is '[append-only] 联合抽查的书面同意或不同意: each participating department answers once, a refusal with its reason';

create table draw.round_forecast (
  plan_id uuid not null,
  agency_id uuid not null,
  unit_count int not null,
  selections text not null,
  merged text not null,
  separate text not null,
  constraint round_forecast_pk primary key (plan_id)
);
comment on table draw.round_forecast is '[append-only] 合并进门的预计: expected selections, visits when merged, visits when each department went alone';

create table draw.roster (
  plan_id uuid not null,
  agency_id uuid not null,
  officer_count int not null,
  root text not null,
  rule jsonb not null,
  constraint roster_pk primary key (plan_id)
);
comment on table draw.roster is '[append-only] 冻结的执法人员名册: count, root and the assignment rule, one for all tasks of a plan';
insert into draw.roster
  select plan_id, agency_id, roster_count, roster_root, (assignment_rule - 'days' - 'slots') || jsonb_build_object(
    'days', jsonb_build_array(assignment_rule -> 'days'),
    'teams', jsonb_build_array(jsonb_build_object('task', 'T1', 'slots', assignment_rule -> 'slots')))
  from draw.frame;

-- Every row was copied to its new table above in this transaction, and no released program reads these columns.
-- squawk-ignore ban-drop-column
alter table draw.frame drop column roster_count, drop column roster_root, drop column assignment_rule;
alter table draw.frame add column task text not null default 'T1';
alter table draw.frame drop constraint frame_pk;
-- A frame belongs to one plan and is written once: the rebuilt key locks a table that only freezing writes.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.frame add constraint frame_pk primary key (plan_id, task);
comment on table draw.frame is '[append-only] 冻结名册: root, counts and rule of the frozen population of each task';
alter table draw.frame_unit add column task text not null default 'T1';
alter table draw.frame_unit drop constraint frame_unit_pk;
-- A frame belongs to one plan and is written once: the rebuilt key locks a table that only freezing writes.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.frame_unit add constraint frame_unit_pk primary key (plan_id, task, position);

create table draw.task_result (
  plan_id uuid not null,
  wave int not null,
  task text not null,
  agency_id uuid not null,
  sizes jsonb not null,
  rounding jsonb not null,
  quotas jsonb not null,
  cells jsonb not null,
  constraint task_result_pk primary key (plan_id, wave, task)
);
comment on table draw.task_result is '[append-only] 各任务的名额: quotas of the whole plan and what the wave took of each cell';
insert into draw.task_result
  select plan_id, 1, 'T1', agency_id, sizes, rounding,
    (select coalesce(jsonb_agg(jsonb_build_object('stratum', c -> 'stratum', 'cls', c -> 'cls', 'N', c -> 'N', 'q', c -> 'q', 'pi', c -> 'pi') order by n), '[]')
      from jsonb_array_elements(cells) with ordinality as e(c, n)), cells
  from draw.result;
-- Every row was copied to its new table above in this transaction, and no released program reads these columns.
-- squawk-ignore ban-drop-column
alter table draw.result drop column sizes, drop column rounding, drop column cells;
alter table draw.result add column wave int not null default 1;
alter table draw.result drop constraint result_pk;
-- Written once per plan, never read across plans: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.result add constraint result_pk primary key (plan_id, wave);
comment on table draw.result is '[append-only] 抽取结果: seed, result root and assignment; a wave of a plan has one and never a second';

alter table draw.visit add column wave int not null default 1;
alter table draw.visit add column followed_up_at timestamptz;
alter table draw.visit drop constraint visit_unit_unique;
create index visit_by_unit on draw.visit (plan_id, unit_id);
comment on column draw.visit.followed_up_at is '后续处置完结: nothing more is to be recorded of this visit (无未完结续录)';
update draw.visit set followed_up_at = outcome_at where outcome is not null;
create table draw.visit_task (
  visit_id uuid not null,
  position int not null,
  plan_id uuid not null,
  agency_id uuid not null,
  task text not null,
  stratum text not null,
  class text not null,
  manner text not null,
  constraint visit_task_pk primary key (visit_id, position),
  constraint visit_task_unique unique (visit_id, task),
  constraint visit_task_manner check (manner in ('chance', 'certainty', 'reserve'))
);
comment on table draw.visit_task is '[append-only] 一次进门承担的任务: which tasks drew the unit, each by its own cell';
insert into draw.visit_task select visit_id, 0, plan_id, agency_id, 'T1', stratum, class, manner from draw.visit;

alter table draw.reserve add column wave int not null default 1;
alter table draw.reserve add column task text not null default 'T1';
alter table draw.source_entry add column wave int not null default 1;
alter table draw.state_change add column wave int not null default 1;
comment on column draw.state_change.wave is '批次: a later wave is seeded, drawn and released without the plan changing its state';
alter table draw.party add column wave int not null default 1;
alter table draw.party drop constraint party_pk;
-- Written once per plan, never read across plans: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.party add constraint party_pk primary key (plan_id, wave, position);
alter table draw.party drop constraint party_name_unique;
alter table draw.party add constraint party_name_unique unique (plan_id, wave, name);
alter table draw.on_site_visit drop constraint on_site_visit_pk;
-- Written once per plan, never read across plans: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.on_site_visit add constraint on_site_visit_pk primary key (visit_id, agency_id);
