create index entity_in_search_order on entities.entity (reverse(uscc));
comment on index entities.entity_in_search_order is 'Order of search results: by the code read backwards, which has nothing to do with kind, district or age, so that a common word is met soon';
