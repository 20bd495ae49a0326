-- 非现场监管（行政处罚法第四十一条）。What the law asks before a capture may be used is a foreign key of the result, so that no path
-- around the operations — an import, a batch, a statement by hand — can leave it out.
create table inspection.monitoring_device (
  device_id uuid constraint monitoring_device_pk primary key,
  agency_id uuid not null,
  code text not null,
  name text not null,
  kind text not null constraint monitoring_device_kind check (kind in ('camera', 'sensor', 'meter')),
  location text not null,
  division_code text,
  legal_ground text not null,
  standard text not null,
  sign_text text not null,
  registered_by uuid,
  registered_by_name text not null,
  registered_at timestamptz not null,
  leaf_hash text not null,
  constraint monitoring_device_code unique (agency_id, code)
);
comment on table inspection.monitoring_device is '[append-only] 电子技术监控设备：依照哪条法律、行政法规设置，符合什么标准，设在哪里，标志写什么';
comment on column inspection.monitoring_device.legal_ground is '设置依据：允许以电子技术监控设备收集、固定违法事实的法律、行政法规';
comment on column inspection.monitoring_device.sign_text is '现场标志的文字';

create table inspection.device_review (
  review_id uuid constraint device_review_pk primary key,
  device_id uuid not null constraint device_review_device references inspection.monitoring_device (device_id),
  agency_id uuid not null,
  kind text not null constraint device_review_kind check (kind in ('legal', 'technical')),
  outcome text not null constraint device_review_outcome check (outcome in ('passed', 'failed')),
  opinion text not null,
  document_number text not null,
  reviewed_on date not null,
  valid_until date,
  reviewed_by uuid,
  reviewed_by_name text not null,
  recorded_at timestamptz not null,
  leaf_hash text not null,
  constraint device_review_use unique (review_id, device_id, kind, outcome)
);
create index device_review_by_device on inspection.device_review (device_id, kind, reviewed_on desc);
comment on table inspection.device_review is '[append-only] 设备的法制审核与技术审核，以当日之前最近一次为准';

create table inspection.device_location_notice (
  notice_id uuid constraint device_location_notice_pk primary key,
  device_id uuid not null constraint device_location_notice_device references inspection.monitoring_device (device_id),
  agency_id uuid not null,
  published_on date not null,
  outlet text not null,
  document_number text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  leaf_hash text not null,
  constraint device_location_notice_use unique (notice_id, device_id)
);
create index device_location_notice_by_device on inspection.device_location_notice (device_id, published_on);
comment on table inspection.device_location_notice is '[append-only] 设备设置地点向社会公布的日期、载体和文号';

create table inspection.off_site_capture (
  capture_id uuid constraint off_site_capture_pk primary key,
  device_id uuid not null constraint off_site_capture_device references inspection.monitoring_device (device_id),
  agency_id uuid not null,
  entity_id uuid not null,
  entity_name text not null,
  item_id uuid not null,
  item_version_id uuid not null,
  item_code text not null,
  item_name text not null,
  fact text not null,
  captured_at timestamptz not null,
  root_hash text not null,
  file_hash text not null,
  size_bytes bigint not null,
  media_type text not null,
  received_by_name text not null,
  received_at timestamptz not null,
  leaf_hash text not null,
  constraint off_site_capture_use unique (capture_id, device_id)
);
create index off_site_capture_by_entity on inspection.off_site_capture (entity_id, captured_at desc);
comment on table inspection.off_site_capture is '[append-only] 非现场记录：设备记录的违法事实及其原件摘要，未经审核、未告知当事人的不作证据';

create table inspection.capture_check (
  capture_id uuid constraint capture_check_pk primary key constraint capture_check_capture references inspection.off_site_capture (capture_id),
  agency_id uuid not null,
  is_true boolean not null,
  is_clear boolean not null,
  is_complete boolean not null,
  is_accurate boolean not null,
  is_fit boolean not null generated always as (is_true and is_clear and is_complete and is_accurate) stored,
  opinion text not null,
  checked_by_name text not null,
  checked_at timestamptz not null,
  leaf_hash text not null,
  constraint capture_check_use unique (capture_id, is_fit)
);
comment on table inspection.capture_check is '[append-only] 记录审核：真实、清晰、完整、准确四项，一项不符即不得作为证据';

create table inspection.capture_notice (
  capture_id uuid constraint capture_notice_pk primary key constraint capture_notice_capture references inspection.off_site_capture (capture_id),
  agency_id uuid not null,
  means text not null constraint capture_notice_means check (means in ('electronic', 'by-telephone', 'by-post', 'in-person')),
  receiver_name text not null,
  plea_path text not null,
  told_by_name text not null,
  told_at timestamptz not null,
  leaf_hash text not null
);
comment on table inspection.capture_notice is '[append-only] 告知当事人违法事实，以及查询、陈述和申辩的途径';

create table inspection.off_site_result (
  capture_id uuid constraint off_site_result_pk primary key constraint off_site_result_told references inspection.capture_notice (capture_id),
  device_id uuid not null,
  agency_id uuid not null,
  entity_id uuid not null,
  legal_review_id uuid not null,
  technical_review_id uuid not null,
  location_notice_id uuid not null,
  legal_kind text not null generated always as ('legal') stored,
  technical_kind text not null generated always as ('technical') stored,
  review_outcome text not null generated always as ('passed') stored,
  is_fit boolean not null generated always as (true) stored,
  outcome text not null constraint off_site_result_outcome check (outcome in ('none-found', 'found')),
  follow_up text not null constraint off_site_result_follow_up check (follow_up in ('none', 'refer-to-cases', 'copy-to-agency')),
  plea text not null,
  opinion text not null,
  concluded_by_name text not null,
  concluded_at timestamptz not null,
  leaf_hash text not null,
  constraint off_site_result_capture foreign key (capture_id, device_id) references inspection.off_site_capture (capture_id, device_id),
  constraint off_site_result_checked foreign key (capture_id, is_fit) references inspection.capture_check (capture_id, is_fit),
  constraint off_site_result_legal foreign key (legal_review_id, device_id, legal_kind, review_outcome)
    references inspection.device_review (review_id, device_id, kind, outcome),
  constraint off_site_result_technical foreign key (technical_review_id, device_id, technical_kind, review_outcome)
    references inspection.device_review (review_id, device_id, kind, outcome),
  constraint off_site_result_public foreign key (location_notice_id, device_id)
    references inspection.device_location_notice (notice_id, device_id)
);
create index off_site_result_by_entity on inspection.off_site_result (entity_id, concluded_at desc);
comment on table inspection.off_site_result is '[append-only] 非现场检查结果：只有设备经审核、地点已公布、记录合格、当事人已告知的才写得进来；计入扰企台账，不计现场次数';
comment on column inspection.off_site_result.plea is '当事人的陈述和申辩，没有的写明没有';

create view inspection.pub_off_site_result with (security_invoker = true) as
select r.capture_id, r.agency_id, r.entity_id, c.entity_name, c.item_code, r.outcome, r.concluded_at
  from inspection.off_site_result r join inspection.off_site_capture c using (capture_id);
comment on view inspection.pub_off_site_result is '非现场检查结果，供上层统计';

-- The class of an entity as inspection last heard it: it decides how deep the next checklist goes.
create table inspection.entity_class (
  entity_id uuid constraint entity_class_pk primary key,
  class text not null constraint entity_class_letter check (class in ('A', 'B', 'C', 'D')),
  is_adopted boolean not null,
  since_on date not null
);
comment on table inspection.entity_class is '检查所听到的信用风险分类，决定检查表查到哪一步；内部使用';
