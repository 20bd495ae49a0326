create table inspection.check_point (
  visit_id uuid not null constraint check_point_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  check_point_id uuid not null,
  item_id uuid not null,
  item_version_id uuid not null,
  text text not null,
  guidance text,
  reasons jsonb not null,
  ordinal integer not null,
  constraint check_point_pk primary key (visit_id, check_point_id)
);
comment on table inspection.check_point is '[append-only] 检查表（Checklist）：开始检查时由现行有效的事项版本生成的检查要点，以及为什么检查这一项';
comment on column inspection.check_point.reasons is '为什么检查：依据条款、许可、历史';

create table inspection.answer (
  answer_id uuid constraint answer_pk primary key,
  visit_id uuid not null,
  agency_id uuid not null,
  check_point_id uuid not null,
  outcome text not null constraint answer_outcome check (outcome in ('none-found', 'found', 'not-applicable')),
  note text not null,
  answered_at timestamptz not null,
  answer_seq bigint generated always as identity,
  constraint answer_check_point foreign key (visit_id, check_point_id) references inspection.check_point (visit_id, check_point_id)
);
comment on table inspection.answer is '[append-only] 检查要点的结论：未发现问题、发现问题、不适用；改动另记一条，最后一条有效';
comment on column inspection.answer.outcome is 'none-found 未发现问题，found 发现问题，not-applicable 不适用';
create index answer_by_visit on inspection.answer (visit_id, check_point_id, answer_seq desc);

create table inspection.evidence (
  evidence_id uuid constraint evidence_pk primary key,
  visit_id uuid not null constraint evidence_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  check_point_id uuid,
  kind text not null constraint evidence_kind check (kind in ('photo', 'signature')),
  root_hash text not null,
  file_hash text not null,
  size_bytes bigint not null,
  media_type text not null,
  note text not null,
  device text not null,
  device_counter integer not null,
  captured_at timestamptz not null,
  received_at timestamptz not null
);
comment on table inspection.evidence is '[append-only] 现场取得的证据原件（Evidence）：照片、签名；手机上先算摘要后上传，服务器核对一致才保存';
comment on column inspection.evidence.root_hash is '分块摘要根（1 MiB 一块，RFC 6962）';
comment on column inspection.evidence.file_hash is '原件 SHA-256，即存储名';
comment on column inspection.evidence.captured_at is '手机记录的拍摄时间，以服务器时间为准核对';
create index evidence_by_visit on inspection.evidence (visit_id, received_at);

create table inspection.statement (
  statement_id uuid constraint statement_pk primary key,
  visit_id uuid not null constraint statement_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  speaker_name text not null,
  speaker_role text not null,
  text text not null,
  recorded_at timestamptz not null
);
comment on table inspection.statement is '[append-only] 行政相对人的陈述（Statement）';
create index statement_by_visit on inspection.statement (visit_id, recorded_at);

create table inspection.signature (
  signature_id uuid constraint signature_pk primary key,
  visit_id uuid not null constraint signature_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  signer text not null constraint signature_signer check (signer in ('officer', 'counterpart')),
  officer_id uuid,
  signer_name text not null,
  signer_role text not null,
  evidence_id uuid constraint signature_evidence references inspection.evidence (evidence_id),
  is_refused boolean not null,
  refusal_reason text,
  witness_name text,
  witness_role text,
  record_hash text not null,
  signed_at timestamptz not null,
  constraint signature_officer check ((signer = 'officer') = (officer_id is not null)),
  constraint signature_refused check (not is_refused or (signer = 'counterpart' and refusal_reason is not null and witness_name is not null)),
  constraint signature_strokes check (is_refused or evidence_id is not null)
);
comment on table inspection.signature is '[append-only] 现场检查笔录的签名，或拒绝签名及见证人';
comment on column inspection.signature.record_hash is '签名时所见笔录内容的摘要';
create unique index signature_once on inspection.signature (visit_id, signer, coalesce(officer_id, visit_id));

create table inspection.recusal_application (
  recusal_application_id uuid constraint recusal_application_pk primary key,
  visit_id uuid not null constraint recusal_application_visit references inspection.visit (visit_id),
  agency_id uuid not null,
  officer_id uuid not null,
  applicant text not null constraint recusal_application_applicant check (applicant in ('counterpart', 'officer')),
  reason text not null,
  applied_at timestamptz not null,
  decision text constraint recusal_application_decision check (decision in ('upheld', 'rejected')),
  decision_reason text,
  replacement_officer_id uuid,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz
);
comment on table inspection.recusal_application is '回避申请（Recusal）：由行政机关负责人决定；决定作出之前不停止检查（行政处罚法第四十三条）';
create index recusal_application_by_visit on inspection.recusal_application (visit_id);
