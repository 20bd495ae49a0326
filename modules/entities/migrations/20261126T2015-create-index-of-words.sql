-- One index for words of names instead of two: pairs of characters, trigrams, and marks: the place in the order of
-- searches (the last one and two characters of the code), so that a page of a middling word needs the hits of a part only,
-- and the two filters everybody uses.
create index entity_by_words on entities.entity using gin
  (name_grams, (array[left(reverse(uscc), 1), left(reverse(uscc), 2), 'd' || division_code, 's' || status]), name_key gin_trgm_ops);
comment on index entities.entity_by_words is 'Words of names: pairs of characters, trigrams, and marks of place in the order of searches, division and status';
-- squawk-ignore require-concurrent-index-deletion
drop index entities.entity_name_grams;
-- squawk-ignore require-concurrent-index-deletion
drop index entities.entity_name_trigrams;
create or replace function entities.flush_search() returns void
  language sql security definer set search_path = pg_catalog
as $flush$
  select gin_clean_pending_list('entities.entity_by_words'::regclass),
    gin_clean_pending_list('entities.premises_address_grams'::regclass)
$flush$;
