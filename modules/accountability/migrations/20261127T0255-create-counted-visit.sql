create table accountability.counted_visit (
  visit_id uuid not null,
  agency_name text not null,
  agency_ids uuid[] not null,
  agency_names text[] not null,
  cap_exemption text,
  entity_id uuid not null,
  entity_name text not null,
  item_codes text[] not null,
  visited_on date not null,
  constraint counted_visit_pk primary key (visit_id),
  constraint counted_visit_bodies check (cardinality(agency_ids) = cardinality(agency_names) and cardinality(agency_ids) > 0),
  constraint counted_visit_of_something check (cardinality(item_codes) > 0)
);
comment on table accountability.counted_visit is '[append-only] 已办结的入企检查，每夜记到前一日为止，供全市测算频次与清理效果；演练不计';
comment on column accountability.counted_visit.item_codes is '这一次检查的事项编码，按当时的编码';
comment on column accountability.counted_visit.agency_ids is '参加检查的各机关：联合检查是一次入企，对每个机关各计一次';
comment on column accountability.counted_visit.cap_exemption is '不计入年度频次上限的理由';
comment on column accountability.counted_visit.visited_on is '检查结束之日（北京时间）';
create index counted_visit_by_day on accountability.counted_visit (visited_on);
