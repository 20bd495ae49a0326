-- A fact of a feed carries the row it was read from, and a source that takes its row back closes the fact with its day.
alter table entities.entity_fact add column details jsonb;
comment on column entities.entity_fact.details is '来源行的其余各列: the other columns of the source row the fact was read from, by title';

create table entities.fact_end (
  entity_id uuid not null,
  fact_id uuid not null,
  ended_on date not null,
  why text not null,
  source text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamptz not null,
  constraint fact_end_pk primary key (entity_id, fact_id),
  constraint fact_end_why_known check (why in ('withdrawn', 'replaced'))
);
comment on table entities.fact_end is '[append-only] 事实终止 (end of a fact): the day from which its source no longer says it; the fact itself stays';
