-- A joint visit (综合查一次): one visit, one notice, one sheet of items for each department that goes.
alter table inspection.visit add column participant_agency_ids uuid[] not null default '{}';
comment on column inspection.visit.participant_agency_ids is '联合检查的其他部门；其执法人员与本机关的一样办理本次检查';
create table inspection.visit_department (
  visit_id uuid not null,
  position integer not null,
  agency_id uuid not null,
  department_id uuid not null,
  department_name text not null,
  item_ids uuid[] not null,
  officer_ids uuid[] not null,
  constraint visit_department_pk primary key (visit_id, position),
  constraint visit_department_visit foreign key (visit_id) references inspection.visit (visit_id)
);
comment on table inspection.visit_department is '联合检查的部门与事项表: which items and officers each department brings to a joint visit; agency_id is the visit''s own';
