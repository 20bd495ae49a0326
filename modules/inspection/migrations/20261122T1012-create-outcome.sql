create table inspection.result_code (
  result_code text constraint result_code_pk primary key,
  label text not null,
  grouping text not null constraint result_code_grouping check (grouping in ('check', 'status')),
  is_problem boolean not null,
  consequence text not null constraint result_code_consequence check (consequence in ('none', 'correction', 'abnormal-list', 'must-publicise', 'lead')),
  needs_presence boolean not null,
  ordinal integer not null
);
comment on table inspection.result_code is '[reference] 检查结果类别：市场监管总局公示的八类，以及主体状态五类';
comment on column inspection.result_code.consequence is '后果：correction 复查，abnormal-list 经营异常程序，must-publicise 必须公示（企业信息公示条例第十五条），lead 案件线索';
comment on column inspection.result_code.needs_presence is '是否以现场有行政相对人为前提';
insert into inspection.result_code (result_code, label, grouping, is_problem, consequence, needs_presence, ordinal) values
  ('none-found', '未发现问题', 'check', false, 'none', true, 1),
  ('undisclosed', '未按规定公示应当公示的信息', 'check', true, 'abnormal-list', true, 2),
  ('false-disclosure', '公示信息隐瞒真实情况、弄虚作假', 'check', true, 'abnormal-list', true, 3),
  ('unreachable', '通过登记的住所（经营场所）无法联系', 'check', true, 'abnormal-list', false, 4),
  ('correction-ordered', '发现问题已责令改正', 'check', true, 'correction', true, 5),
  ('serious-non-cooperation', '不配合检查情节严重', 'check', true, 'must-publicise', true, 6),
  ('not-conducted', '未发现开展本次抽查涉及的经营活动', 'check', false, 'none', false, 7),
  ('pending', '发现问题待后续处理', 'check', true, 'lead', true, 8),
  ('closed-down', '已关闭停业或正在组织清算', 'status', false, 'none', false, 9),
  ('deregistered', '注销', 'status', false, 'none', false, 10),
  ('licence-revoked', '被吊销', 'status', false, 'none', false, 11),
  ('registration-annulled', '被撤销', 'status', false, 'none', false, 12),
  ('moved-out', '迁出', 'status', false, 'none', false, 13);

create table inspection.result_code_mapping (
  scheme text not null,
  outside_code text not null,
  outside_label text not null,
  result_code text constraint result_code_mapping_code references inspection.result_code (result_code),
  constraint result_code_mapping_pk primary key (scheme, outside_code)
);
comment on table inspection.result_code_mapping is '[reference] 外部结果代码对照；按整个代码查表，绝不做字符替换；对不上的留空，由人判断';
insert into inspection.result_code_mapping (scheme, outside_code, outside_label, result_code) values
  ('zhejiang', '1', '未发现问题', 'none-found'),
  ('zhejiang', '2', '发现问题（工商）', null),
  ('zhejiang', '3', '发现问题（食药）', null),
  ('zhejiang', '4', '发现问题（质监）', null),
  ('zhejiang', '5', '发现问题（其他部门）', null),
  ('zhejiang', '6', '无法联系', 'unreachable'),
  ('zhejiang', '7', '关闭停业或清算', 'closed-down'),
  ('zhejiang', '8', '不配合检查', 'serious-non-cooperation'),
  ('zhejiang', '9', '注销', 'deregistered'),
  ('zhejiang', '10', '吊销', 'licence-revoked'),
  ('zhejiang', '11', '撤销', 'registration-annulled'),
  ('zhejiang', '12', '迁出', 'moved-out'),
  ('zhejiang', 'A', '待后续处理', 'pending'),
  ('zhejiang', 'B', '未公示', 'undisclosed'),
  ('zhejiang', 'C', '虚假公示', 'false-disclosure'),
  ('zhejiang', 'D', '其他（工商）', null);

create table inspection.item_result (
  visit_id uuid not null,
  agency_id uuid not null,
  item_id uuid not null,
  result_code text not null constraint item_result_code references inspection.result_code (result_code),
  constraint item_result_pk primary key (visit_id, item_id, result_code),
  constraint item_result_item foreign key (visit_id, item_id) references inspection.visit_item (visit_id, item_id)
);
comment on table inspection.item_result is '[append-only] 每个事项的检查结果，可多选';

create table inspection.correction_order (
  correction_order_id uuid constraint correction_order_pk primary key,
  visit_id uuid not null constraint correction_order_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  entity_id uuid not null,
  item_id uuid not null,
  problem text not null,
  requirement text not null,
  basis text not null,
  ordered_on date not null,
  term_days integer not null constraint correction_order_term check (term_days > 0),
  strict_due_on date not null,
  due_on date not null,
  is_provisional boolean not null,
  due_explanation text not null,
  state text not null constraint correction_order_state check (state in ('open', 'corrected', 'uncorrected')),
  reinspected_on date
);
comment on table inspection.correction_order is '责令改正（CorrectionOrder）：不是行政处罚，不按处罚统计和公示';
comment on column inspection.correction_order.strict_due_on is '按日数得出的届满日';
comment on column inspection.correction_order.due_on is '届满日遇法定节假日顺延后的日期';
comment on column inspection.correction_order.is_provisional is '届满日所在年份的工作日历尚未公布，日期暂定';
comment on column inspection.correction_order.state is 'open 待复查，corrected 复查通过，uncorrected 逾期未改正或复查不通过';
create index correction_order_open on inspection.correction_order (agency_id, due_on) where state = 'open';
create index correction_order_by_visit on inspection.correction_order (visit_id);

create table inspection.reinspection (
  reinspection_id uuid constraint reinspection_pk primary key,
  correction_order_id uuid not null constraint reinspection_order references inspection.correction_order (correction_order_id),
  visit_id uuid not null,
  agency_id uuid not null,
  officer_ids uuid[] not null,
  is_corrected boolean not null,
  note text not null,
  reinspected_at timestamptz not null
);
comment on table inspection.reinspection is '[append-only] 复查（reinspection）';
create index reinspection_by_order on inspection.reinspection (correction_order_id);
