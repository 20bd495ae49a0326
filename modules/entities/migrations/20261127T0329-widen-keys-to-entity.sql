-- Every unique key of a table that is spread over machines holds the column it is spread by (docs/scale.md). The id stays
-- first, so that a look-up by id alone uses the same key.

alter table entities.entity_fact drop constraint entity_fact_pk;
alter table entities.entity_fact add constraint entity_fact_pk primary key (fact_id, entity_id);

alter table entities.file_entry drop constraint file_entry_pk;
alter table entities.file_entry add constraint file_entry_pk primary key (entry_id, entity_id);

alter table entities.premises drop constraint premises_pk;
alter table entities.premises add constraint premises_pk primary key (premises_id, entity_id);

alter table entities.status_change drop constraint status_change_pk;
alter table entities.status_change add constraint status_change_pk primary key (change_id, entity_id);

alter table entities.licence drop constraint licence_pk;
alter table entities.licence add constraint licence_pk primary key (licence_id, entity_id);

alter table entities.entity_relation drop constraint entity_relation_pk;
alter table entities.entity_relation add constraint entity_relation_pk primary key (relation_id, entity_id);

alter table entities.dual_notice drop constraint dual_notice_pk;
alter table entities.dual_notice add constraint dual_notice_pk primary key (notice_id, entity_id);
