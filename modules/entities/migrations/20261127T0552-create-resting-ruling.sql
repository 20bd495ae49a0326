create table entities.resting_ruling (
  entity_id uuid not null,
  fact_id uuid not null,
  reason text not null,
  ruled_by text not null,
  ruled_at timestamptz not null,
  leaf_hash text not null,
  constraint resting_ruling_pk primary key (entity_id, fact_id)
);
comment on table entities.resting_ruling is '[append-only] 疑似恢复营业线索的核实：不属于经营活动的记载及理由，不再提示';
