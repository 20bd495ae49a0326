create table draw.rehearsal (
  plan_id uuid not null,
  agency_id uuid not null,
  frame_roots text not null,
  roster_root text not null,
  seeds int not null,
  done int not null,
  tally jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  leaf_hash text,
  constraint rehearsal_pk primary key (plan_id)
);
comment on table draw.rehearsal is '试抽试派: draws and assignments of dummy seeds for the frozen frame and roster, how far they are and what they found';
