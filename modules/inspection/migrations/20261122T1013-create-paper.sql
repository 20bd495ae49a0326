create table inspection.paper_counter (
  agency_id uuid not null,
  word text not null,
  year integer not null,
  last_number integer not null,
  constraint paper_counter_pk primary key (agency_id, word, year)
);
comment on table inspection.paper_counter is '文书编号计数：每个机关、文种、年度一个序列，在签发文书的同一事务中取号';
comment on column inspection.paper_counter.word is '机关代字与文种代字';

create table inspection.paper (
  paper_id uuid constraint paper_pk primary key,
  visit_id uuid not null constraint paper_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  kind text not null constraint paper_kind check (kind in ('approval', 'notice', 'site-record', 'result-notice', 'correction-order')),
  number text not null constraint paper_number unique,
  title text not null,
  body jsonb not null,
  content_hash text not null,
  leaf_hash text not null,
  is_specimen boolean not null,
  issued_on date not null,
  issued_at timestamptz not null
);
comment on table inspection.paper is '[append-only] 行政检查文书：签发后不改，内容摘要记入证据账本';
comment on column inspection.paper.number is '文号，〔〕为 U+3014、U+3015';
comment on column inspection.paper.is_specimen is '演示环境签发的样张';
create index paper_by_visit on inspection.paper (visit_id, issued_at);

create view inspection.pub_result with (security_invoker = true) as
select r.visit_id, r.agency_id, v.entity_id, v.entity_name, v.uscc, v.origin, v.draw_plan_id, v.draw_task_id, v.task_name,
       v.is_rehearsal, i.item_id, i.item_version_id, i.item_code, i.item_name, r.result_code, c.label as result_label,
       v.concluded_at, v.state
from inspection.item_result r
join inspection.visit v on v.visit_id = r.visit_id
join inspection.visit_item i on i.visit_id = r.visit_id and i.item_id = r.item_id
join inspection.result_code c on c.result_code = r.result_code;
comment on view inspection.pub_result is '检查结果（每事项每类别一行），供执法公示读取';
