-- Former names are searched like names; identifiers of other types have no key.
alter table entities.entity_identifier add column name_key text, add column name_grams int[];
comment on column entities.entity_identifier.name_key is 'a former name as it is searched; null for everything else';
create index former_name_by_words on entities.entity_identifier using gin (name_grams, name_key gin_trgm_ops)
  where type = 'former-name';
comment on index entities.former_name_by_words is 'Words of former names: pairs of characters and trigrams';

create table entities.name_key_version (
  version int not null constraint name_key_version_pk primary key,
  renewed_at timestamptz not null
);
comment on table entities.name_key_version is 'Which version of the key of names and addresses the register has been keyed with, and when (docs/search.md)';

create or replace function entities.flush_search() returns void
  language sql security definer set search_path = pg_catalog
as $flush$
  select gin_clean_pending_list('entities.entity_by_words'::regclass),
    gin_clean_pending_list('entities.former_name_by_words'::regclass),
    gin_clean_pending_list('entities.premises_address_grams'::regclass)
$flush$;
