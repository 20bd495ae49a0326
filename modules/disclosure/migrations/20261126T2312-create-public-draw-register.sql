create table disclosure.public_draw_catalogue (
  adoption_id uuid not null,
  agency_name text not null,
  kind text not null,
  version text not null,
  title text not null,
  entries jsonb not null,
  citation text not null,
  document_number text not null,
  signed_by text not null,
  adopted_at timestamptz not null,
  leaf_hash text not null,
  constraint public_draw_catalogue_pk primary key (adoption_id)
);
comment on table disclosure.public_draw_catalogue is '抽查目录 every adopted version of strata, classes and burden factors';

create table disclosure.public_key_list (
  list_id uuid not null,
  agency_name text not null,
  year int not null,
  version int not null,
  title text not null,
  legal_basis text not null,
  entries jsonb not null,
  in_force_from date not null,
  in_force_to date not null,
  published_at timestamptz not null,
  leaf_hash text not null,
  constraint public_key_list_pk primary key (list_id)
);
comment on table disclosure.public_key_list is '重点监管名单 every published version with each entry and its reason';
