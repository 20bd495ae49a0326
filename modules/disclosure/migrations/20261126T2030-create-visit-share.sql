create table disclosure.public_visit_share (
  year int not null,
  agency_id uuid not null,
  ground text not null,
  agency_name text not null,
  label text not null,
  visits int not null,
  constraint public_visit_share_pk primary key (year, agency_id, ground)
);
comment on table disclosure.public_visit_share is '双随机与例外占比 visits begun in a year by agency and by what they rest on: the draw, an exception of the closed list, 个案 or 专项';
