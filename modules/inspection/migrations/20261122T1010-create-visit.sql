create schema inspection;

create table inspection.visit (
  visit_id uuid constraint visit_pk primary key,
  agency_id uuid not null,
  entity_id uuid not null,
  premises_id uuid,
  origin text not null constraint visit_origin check (origin in ('draw', 'single')),
  draw_plan_id uuid,
  draw_task_id uuid,
  task_name text not null,
  lead_source text constraint visit_lead_source check (lead_source in ('assigned', 'complaint', 'patrol', 'data')),
  inspection_kind text not null constraint visit_inspection_kind check (inspection_kind in ('daily', 'case', 'special')),
  purpose text not null,
  is_announced boolean not null,
  unannounced_citation text,
  is_rehearsal boolean not null default false,
  cap_exemption text,
  entity_name text not null,
  uscc text not null,
  entity_address text not null,
  division_code text not null,
  planned_from_on date not null,
  planned_to_on date not null,
  state text not null constraint visit_state check (state in ('requested', 'declined', 'withdrawn', 'approved', 'notified', 'under-way', 'concluded', 'closed')),
  requested_by uuid,
  requested_by_name text not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  record_hash text,
  signed_at timestamptz,
  started_at timestamptz,
  concluded_at timestamptz,
  closed_at timestamptz,
  follow_up text[] not null default '{}',
  is_follow_up_complete boolean not null default false,
  constraint visit_window check (planned_from_on <= planned_to_on),
  constraint visit_draw check ((origin = 'draw') = (draw_task_id is not null)),
  constraint visit_single_source check ((origin = 'single') = (lead_source is not null)),
  constraint visit_unannounced check (is_announced or unannounced_citation is not null),
  constraint visit_second_person check (decided_by is null or requested_by is null or decided_by <> requested_by)
);
comment on table inspection.visit is '入企检查（Visit）：一次行政检查，由一个执法主体的两名以上执法人员对一个经营主体实施';
comment on column inspection.visit.origin is '来源：draw 双随机抽查（计划覆盖），single 单次检查（事前审批）';
comment on column inspection.visit.lead_source is '日常检查来源：assigned 交办转办，complaint 投诉举报，patrol 日常巡查，data 数据监测';
comment on column inspection.visit.inspection_kind is '检查类别：daily 日常，case 个案，special 专项';
comment on column inspection.visit.purpose is '检查对象与理由（事前报告本机关负责人的内容）';
comment on column inspection.visit.unannounced_citation is '法律规定不事先通知的依据';
comment on column inspection.visit.cap_exemption is '不计入年度频次上限的理由';
comment on column inspection.visit.record_hash is '现场检查笔录内容摘要（SHA-256），首次签名时固定';
comment on column inspection.visit.follow_up is '后续处置（可多选）';
comment on column inspection.visit.is_follow_up_complete is '后续处置是否已完结';
comment on column inspection.visit.decided_by is '审批人；与申请人不得为同一人';
create index visit_by_entity on inspection.visit (entity_id, started_at desc);
create index visit_by_agency_state on inspection.visit (agency_id, state, planned_to_on);
create index visit_by_task on inspection.visit (draw_task_id) where draw_task_id is not null;

create table inspection.visit_item (
  visit_id uuid not null constraint visit_item_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  item_id uuid not null,
  item_version_id uuid not null,
  item_code text not null,
  item_name text not null,
  basis jsonb not null,
  ordinal integer not null,
  constraint visit_item_pk primary key (visit_id, item_id)
);
comment on table inspection.visit_item is '本次检查的事项（Item）及其版本；开始检查之日重新确认现行有效的版本';
comment on column inspection.visit_item.basis is '设定依据';

create table inspection.visit_officer (
  visit_id uuid not null constraint visit_officer_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  officer_id uuid not null,
  officer_name text not null,
  certificate_no text not null,
  is_lead boolean not null,
  assigned_at timestamptz not null,
  presented_at timestamptz,
  released_at timestamptz,
  release_reason text,
  constraint visit_officer_pk primary key (visit_id, officer_id)
);
comment on table inspection.visit_officer is '本次检查的执法人员（Officer）：主办、协办、亮证时间、回避更换';
comment on column inspection.visit_officer.certificate_no is '行政执法证号';
comment on column inspection.visit_officer.presented_at is '向当事人出示执法证件的时间（行政处罚法第五十五条）';
comment on column inspection.visit_officer.released_at is '因回避等退出本次检查的时间';
create index visit_officer_by_officer on inspection.visit_officer (officer_id) where released_at is null;

create table inspection.step (
  step_id uuid constraint step_pk primary key,
  visit_id uuid not null constraint step_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  kind text not null,
  content_hash text not null,
  facts jsonb not null,
  answer jsonb not null,
  leaf_hash text not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
comment on table inspection.step is '[append-only] 检查全过程的每一步：谁、何时、做了什么、证据账本中的哪一条；同一编号重复提交只记一次';
comment on column inspection.step.content_hash is '提交内容摘要，用于识别重复提交';
comment on column inspection.step.leaf_hash is '证据账本叶子摘要';
create index step_by_visit on inspection.step (visit_id, recorded_at);
