create table draw.catalogue_adoption (
  adoption_id uuid not null,
  agency_id uuid not null,
  org_name text not null,
  kind text not null,
  version text not null,
  title text not null,
  content jsonb not null,
  citation text not null,
  document_number text not null,
  signed_by text not null,
  content_hash bytea not null,
  adopted_by_name text not null,
  adopted_at timestamptz not null,
  leaf_hash text not null,
  constraint catalogue_adoption_pk primary key (adoption_id),
  constraint catalogue_adoption_version unique (kind, version),
  constraint catalogue_adoption_kind check (kind in ('strata', 'classes', 'burden'))
);
comment on table draw.catalogue_adoption is '[append-only] 抽查目录的采用: strata, classes and burden factors a plan may name, each version whole as it was adopted';

create table draw.key_list (
  list_id uuid not null,
  agency_id uuid not null,
  org_name text not null,
  year int not null,
  version int not null,
  title text not null,
  legal_basis text not null,
  entries jsonb not null,
  in_force_from date not null,
  in_force_to date not null,
  content_hash bytea not null,
  published_by_name text not null,
  published_at timestamptz not null,
  leaf_hash text not null,
  constraint key_list_pk primary key (list_id),
  constraint key_list_version unique (agency_id, year, version)
);
comment on table draw.key_list is '[append-only] 重点监管名单: each published version of an agency''s list whole; only who stands in the one in force may be certain';
