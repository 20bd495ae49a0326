alter table inspection.visit add column outside_draw_exception text;
alter table inspection.visit add column outside_draw_reference text;
alter table inspection.visit add column assistance_approval text;
comment on column inspection.visit.outside_draw_exception is '不经双随机的例外：日常检查未经抽取时所依据的封闭清单条目';
comment on column inspection.visit.outside_draw_reference is '例外的凭据：名录文号、责令改正通知书文号、申请书编号';
comment on column inspection.visit.assistance_approval is '异地协助批准：批准机关与文号，未经批准不得异地检查';

create table inspection.information_collection (
  collection_id uuid constraint information_collection_pk primary key,
  agency_id uuid not null,
  entity_id uuid not null,
  collector_name text not null,
  collector_role text not null,
  subject text not null,
  note text not null,
  collected_at timestamptz not null,
  leaf_hash text not null
);
create index information_collection_by_entity on inspection.information_collection (entity_id, collected_at desc);
comment on table inspection.information_collection is '[append-only] 信息采集：网格员、协助人员采集的信息，不是行政检查，不出结论，不计频次';
