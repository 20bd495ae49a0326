create table catalogue.decided_case (
  decided_case_id uuid not null,
  item_id uuid not null,
  document_number text not null,
  agency_name text not null,
  behaviour_on date not null,
  decided_on date not null,
  subject text not null,
  subject_uscc text,
  case_when text not null,
  outcome text not null,
  step text,
  fine_fen bigint,
  factors text[] not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint decided_case_pk primary key (decided_case_id),
  constraint decided_case_once unique (item_id, document_number),
  constraint decided_case_days check (behaviour_on <= decided_on),
  constraint decided_case_subject_known check (subject in ('unit', 'individual', 'responsible-person')),
  constraint decided_case_outcome_known check (outcome in ('fined', 'warned', 'not-penalised')),
  constraint decided_case_step_known check (step in ('lighter', 'ordinary', 'heavier', 'below-range')),
  constraint decided_case_fine check ((outcome = 'fined') = (fine_fen is not null and fine_fen > 0))
);
comment on table catalogue.decided_case is '[append-only] 已决同类案件 decided cases an official compares with, 不予处罚 included, so that 首次 can be counted (行政处罚法 33, 34)';
comment on column catalogue.decided_case.behaviour_on is '违法行为发生日';
comment on column catalogue.decided_case.decided_on is '决定日';
comment on column catalogue.decided_case.subject_uscc is '当事人统一社会信用代码；自然人不录 never a person''s';
comment on column catalogue.decided_case.case_when is '情形 the case of the amount it was decided under';
comment on column catalogue.decided_case.outcome is '结果：fined 罚款；warned 警告；not-penalised 不予处罚';
comment on column catalogue.decided_case.step is '裁量档次';
comment on column catalogue.decided_case.source is '来源 where the decision was read';
create index decided_case_item_idx on catalogue.decided_case (item_id, decided_on desc);
create index decided_case_party_idx on catalogue.decided_case (subject_uscc, item_id) where subject_uscc is not null;
