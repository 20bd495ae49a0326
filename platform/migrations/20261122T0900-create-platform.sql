create table platform.outbox (
  event_id uuid not null constraint outbox_pk primary key,
  name text not null,
  version int not null,
  payload jsonb not null,
  published_at timestamptz not null,
  arrival bigint generated always as identity,
  seq bigint constraint outbox_seq_unique unique
);
create index outbox_unsequenced on platform.outbox (arrival) where seq is null;
create index outbox_by_name on platform.outbox (name, seq);
comment on table platform.outbox is 'Events written in the transaction that made the fact; numbered in commit order by the sequencer (seq)';

create table platform.reader (
  reaction text not null constraint reader_pk primary key,
  cursor bigint not null default 0
);
comment on table platform.reader is 'How far each reaction has read the outbox; its row lock is the right to run that reaction';

create table platform.inbox (
  reaction text not null,
  event_id uuid not null,
  handled_at timestamptz not null,
  constraint inbox_pk primary key (reaction, event_id)
);
comment on table platform.inbox is '[append-only] Events a reaction has handled: the key that makes a second delivery harmless';

create table platform.event_failure (
  reaction text not null,
  event_id uuid not null,
  attempts int not null,
  last_error text not null,
  next_try_at timestamptz not null,
  quarantined_at timestamptz,
  constraint event_failure_pk primary key (reaction, event_id)
);
comment on table platform.event_failure is 'Deliveries that failed; quarantined after the last try with the reason';

create table platform.job (
  job_id uuid not null constraint job_pk primary key,
  name text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts int not null default 0,
  dedupe_key text,
  last_error text,
  enqueued_at timestamptz not null,
  quarantined_at timestamptz
);
create unique index job_dedupe on platform.job (name, dedupe_key) where dedupe_key is not null and quarantined_at is null;
create index job_due on platform.job (run_at) where quarantined_at is null;
comment on table platform.job is 'Timed work; a job is deleted in the transaction of its effect, and quarantined after the last try';

create table platform.schedule (
  name text not null constraint schedule_pk primary key,
  last_run_at timestamptz not null
);
comment on table platform.schedule is 'When each repeating job last ran';
