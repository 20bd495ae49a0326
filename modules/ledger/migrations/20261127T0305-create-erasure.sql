create table ledger.hold (
  hold_id uuid not null constraint hold_pk primary key,
  subject_kind text not null,
  subject_id text not null,
  ground text not null constraint hold_ground check (ground in ('reconsideration', 'litigation', 'archive')),
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  constraint hold_lifted check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
comment on table ledger.hold is '证据保全：复议、诉讼、归档期间，对象的存证明文不得销毁';
create index hold_by_subject on ledger.hold (subject_kind, subject_id) where lifted_at is null;

create table ledger.erasure (
  erasure_id uuid not null constraint erasure_pk primary key,
  entry_id uuid not null constraint erasure_entry references ledger.entry (entry_id),
  basis text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  decision text constraint erasure_decision check (decision in ('approved', 'rejected')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz,
  constraint erasure_decided check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  constraint erasure_four_eyes check (decided_by is null or decided_by <> requested_by)
);
comment on table ledger.erasure is '明文销毁：申请人、依据、决定人；销毁的是叶后面的明文与盐，叶和证明仍在';
create unique index erasure_once on ledger.erasure (entry_id) where decision is distinct from 'rejected';

-- Values and salts are append-only to the application; this is the one way out, and it asks again what the act has asked.
create function ledger.erase_fields(erased uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone integer;
begin
  if not exists (select 1 from ledger.erasure where entry_id = erased and decision = 'approved' and decided_by <> requested_by) then
    raise exception 'no erasure of this entry is approved';
  end if;
  if exists (select 1 from ledger.hold h join ledger.entry e on e.subject_kind = h.subject_kind and e.subject_id = h.subject_id
      where e.entry_id = erased and h.lifted_at is null) then
    raise exception 'the subject of this entry is on hold';
  end if;
  delete from ledger.field where entry_id = erased;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function ledger.erase_fields(uuid) is 'Destroys the values and salts behind one leaf, after an approved erasure and outside a hold (verifiable.md §15.5)';
