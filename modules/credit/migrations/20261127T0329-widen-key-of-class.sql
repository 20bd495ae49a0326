-- Every unique key of a table that is spread over machines holds the column it is spread by (docs/scale.md). The id stays
-- first, so that a look-up by id alone uses the same key.

alter table credit.class drop constraint class_pk;
create unique index class_pk_wide on credit.class (class_id, entity_id);
alter table credit.class add constraint class_pk primary key using index class_pk_wide;
