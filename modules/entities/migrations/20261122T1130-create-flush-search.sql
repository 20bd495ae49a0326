create function entities.flush_search() returns void
  language sql security definer set search_path = pg_catalog
as $flush$
  select gin_clean_pending_list('entities.entity_name_grams'::regclass),
    gin_clean_pending_list('entities.entity_name_trigrams'::regclass),
    gin_clean_pending_list('entities.premises_address_grams'::regclass)
$flush$;
comment on function entities.flush_search() is 'Sorts what a load left waiting into the search indexes, so that no search reads it one by one';
