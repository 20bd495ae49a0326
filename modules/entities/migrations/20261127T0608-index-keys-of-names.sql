-- Whether somebody bears or bore a name is asked for every record whose name the register does not know: thousands a page
-- of a feed. The index of pairs answers it in milliseconds, this one in microseconds; a hash holds names of any length.
create index entity_by_name_key on entities.entity using hash (name_key);
create index entity_identifier_by_name_key on entities.entity_identifier using hash (name_key) where type = 'former-name';
