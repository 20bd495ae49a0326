create schema ledger;

create table ledger.chain (
  subject_kind text not null,
  subject_id text not null,
  salt bytea not null,
  handle text not null constraint chain_handle_unique unique,
  seq int not null,
  last_hash text not null,
  constraint chain_pk primary key (subject_kind, subject_id)
);
comment on table ledger.chain is 'One chain of leaves per subject (plan, visit, case …); its row lock orders the subject''s acts';
comment on column ledger.chain.handle is '案件标识: H(Q ‖ salt ‖ subject), what leaves carry instead of the subject';

create table ledger.entry (
  entry_id uuid not null constraint entry_pk primary key,
  leaf text not null,
  leaf_hash text not null constraint entry_leaf_hash_unique unique,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  agency_id uuid,
  actor text not null,
  recorded_at timestamptz not null
);
create index entry_by_subject on ledger.entry (subject_kind, subject_id, seq);
create index entry_by_time on ledger.entry (recorded_at desc);
comment on table ledger.entry is '[append-only] 存证条目: the leaf as hashed, written in the transaction of its act';

create table ledger.field (
  entry_id uuid not null,
  position int not null,
  name text not null,
  value text not null,
  salt bytea not null,
  constraint field_pk primary key (entry_id, position)
);
comment on table ledger.field is '[append-only] Values and salts behind a leaf''s payload; outside the log, so that they can be opened one by one';

create table ledger.pending (
  arrival bigint generated always as identity constraint pending_pk primary key,
  entry_id uuid not null,
  leaf_hash text not null
);
comment on table ledger.pending is 'Entries that are committed but not yet in the tree';

create table ledger.leaf (
  index bigint not null constraint leaf_pk primary key,
  entry_id uuid not null constraint leaf_entry_unique unique
);
comment on table ledger.leaf is '[append-only] Place of each entry in the tree, in commit order';

create table ledger.tile (
  level int not null,
  index bigint not null,
  hashes bytea not null,
  constraint tile_pk primary key (level, index)
);
alter table ledger.tile alter column hashes set storage external;
comment on table ledger.tile is 'C2SP tiles, 256 hashes wide; only the rightmost of a level ever grows';

create table ledger.checkpoint (
  size bigint not null constraint checkpoint_pk primary key,
  root text not null,
  note text not null,
  signed_at timestamptz not null
);
comment on table ledger.checkpoint is '[append-only] 检查点: signed notes of the log, never signed twice for one size';

create table ledger.witness (
  witness_id uuid not null constraint witness_pk primary key,
  name text not null constraint witness_name_unique unique,
  person text not null,
  organ text not null,
  public_key text not null,
  demonstration boolean not null,
  registered_at timestamptz not null
);
comment on table ledger.witness is '见证人: whose cosignatures count, with organ and Ed25519 key (hex)';

create table ledger.cosignature (
  size bigint not null,
  witness_id uuid not null,
  cosigned_at timestamptz not null,
  line text not null,
  constraint cosignature_pk primary key (size, witness_id)
);
comment on table ledger.cosignature is '[append-only] Witness cosignatures (cosignature/v1) of checkpoints';
