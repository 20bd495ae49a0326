-- 一企一档: what stands at a place, what caused what, and extracts that anybody can check.
create table entities.supervised_object (
  entity_id uuid not null,
  object_id uuid not null,
  premises_id uuid,
  kind text not null,
  code text not null,
  name text not null,
  state text not null,
  since_on date,
  source text not null,
  citation text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint supervised_object_pk primary key (entity_id, object_id),
  constraint supervised_object_code_once unique (entity_id, kind, code),
  constraint supervised_object_kind_known check (kind in ('equipment', 'product', 'site', 'website')),
  constraint supervised_object_state_known check (state in ('in-use', 'stopped', 'scrapped'))
);
comment on table entities.supervised_object is '监管对象: equipment, products, sites and websites of an entity, at one of its premises (主体 → 场所 → 对象)';

alter table entities.file_entry add column caused_by text;
comment on column entities.file_entry.caused_by is '起因: the source of the entry this one follows from, such as inspection/<id>; null when the loop key or nothing says so';

create table entities.entity_extract (
  extract_id uuid not null constraint entity_extract_pk primary key,
  entity_id uuid not null,
  code text collate "C" not null,
  purpose text not null,
  body text not null,
  body_hash text not null,
  note text not null,
  issued_by text not null,
  agency_id uuid,
  issued_at timestamptz not null,
  leaf_hash text not null,
  constraint entity_extract_code_once unique (code)
);
create index entity_extract_by_entity on entities.entity_extract (entity_id, issued_at desc);
comment on table entities.entity_extract is '[append-only] 档案摘录: what was extracted, its hash and signature, for whom it was issued; the code on the paper finds it';
comment on column entities.entity_extract.note is 'C2SP signed note: code, entity, hash and time under the extract key of the installation';

-- squawk-ignore require-concurrent-index-creation
create index entity_by_person on entities.entity (legal_representative) where legal_representative is not null;
comment on index entities.entity_by_person is 'Other entities of a person of the same name; asked for with a purpose only';
