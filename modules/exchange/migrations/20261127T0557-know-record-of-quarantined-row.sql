-- A row that waits because its owner is doubtful is known by its record and by the match that waits for a person.
alter table exchange.quarantined_row add column record_key text collate "C", add column match_id uuid;
comment on column exchange.quarantined_row.record_key is '来源主键: the key of the row in its source, where it waits for 身份归集';
comment on column exchange.quarantined_row.match_id is '归集记录: the match in 身份归集 whose decision loads the row';
create index quarantined_row_by_record on exchange.quarantined_row (feed_key, record_key) where record_key is not null;
