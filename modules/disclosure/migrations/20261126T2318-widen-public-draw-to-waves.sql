-- A joint round or a draw in waves in public: its tasks, what merging saves, and each wave with its own sources and moments.
alter table disclosure.public_draw add column tasks jsonb not null default '[]';
alter table disclosure.public_draw add column forecast jsonb;
comment on column disclosure.public_draw.tasks is '联合抽查的各部门任务 empty for one task';
comment on column disclosure.public_draw.forecast is '合并进门的预计 expected selections, visits when merged, visits when each department went alone';

create table disclosure.public_draw_wave (
  plan_id uuid not null,
  wave integer not null,
  source_moment timestamptz not null,
  hold_at timestamptz not null,
  visits_from date not null,
  visits_to date not null,
  sources jsonb not null,
  parties jsonb not null,
  silent_parties jsonb not null default '[]',
  drawn_at timestamptz,
  drawn_count integer,
  constraint public_draw_wave_pk primary key (plan_id, wave),
  constraint public_draw_wave_draw_fk foreign key (plan_id) references disclosure.public_draw (plan_id)
);
comment on table disclosure.public_draw_wave is '抽取的各批 the waves of a draw that has several: when each speaks and is drawn, from which sources, how many visits';

-- The state of a draw is that of its first wave; steps of a later wave are shown beside it.
alter table disclosure.public_draw_step add column wave integer not null default 1;
alter table disclosure_desk.draw_step add column wave integer not null default 1;

alter table disclosure.public_draw_quality add column wave integer not null default 1;
alter table disclosure.public_draw_quality drop constraint public_draw_quality_pk;
-- One row per wave of a draw, replaced by nobody: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table disclosure.public_draw_quality add constraint public_draw_quality_pk primary key (plan_id, wave);
