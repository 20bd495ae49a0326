-- Every unique key of a table that is spread over machines holds the column it is spread by (docs/scale.md). The id stays
-- first, so that a look-up by id alone uses the same key.

alter table entities.entity_fact drop constraint entity_fact_pk;
create unique index entity_fact_pk_wide on entities.entity_fact (fact_id, entity_id);
alter table entities.entity_fact add constraint entity_fact_pk primary key using index entity_fact_pk_wide;

alter table entities.file_entry drop constraint file_entry_pk;
create unique index file_entry_pk_wide on entities.file_entry (entry_id, entity_id);
alter table entities.file_entry add constraint file_entry_pk primary key using index file_entry_pk_wide;

alter table entities.premises drop constraint premises_pk;
create unique index premises_pk_wide on entities.premises (premises_id, entity_id);
alter table entities.premises add constraint premises_pk primary key using index premises_pk_wide;

alter table entities.status_change drop constraint status_change_pk;
create unique index status_change_pk_wide on entities.status_change (change_id, entity_id);
alter table entities.status_change add constraint status_change_pk primary key using index status_change_pk_wide;

alter table entities.licence drop constraint licence_pk;
create unique index licence_pk_wide on entities.licence (licence_id, entity_id);
alter table entities.licence add constraint licence_pk primary key using index licence_pk_wide;

alter table entities.entity_relation drop constraint entity_relation_pk;
create unique index entity_relation_pk_wide on entities.entity_relation (relation_id, entity_id);
alter table entities.entity_relation add constraint entity_relation_pk primary key using index entity_relation_pk_wide;

alter table entities.dual_notice drop constraint dual_notice_pk;
create unique index dual_notice_pk_wide on entities.dual_notice (notice_id, entity_id);
alter table entities.dual_notice add constraint dual_notice_pk primary key using index dual_notice_pk_wide;
