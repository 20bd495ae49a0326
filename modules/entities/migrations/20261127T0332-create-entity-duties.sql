-- What an entity itself owes the public: instant disclosure and annual reports.
create table entities.disclosure_duty (
  duty_id uuid not null constraint disclosure_duty_pk primary key,
  entity_id uuid not null,
  kind text not null,
  matter text not null,
  arose_on date not null,
  due_on date not null,
  citation text not null,
  source text not null,
  disclosed_on date,
  disclosed_where text,
  settled_by text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint disclosure_duty_kind_known check (kind in ('contribution', 'equity', 'licence', 'pledge', 'penalty', 'other')),
  constraint disclosure_duty_done_whole check ((disclosed_on is null) = (settled_by is null))
);
create index disclosure_duty_open on entities.disclosure_duty (due_on, duty_id) where disclosed_on is null;
create index disclosure_duty_by_entity on entities.disclosure_duty (entity_id, arose_on desc);
comment on table entities.disclosure_duty is '即时信息公示义务: what arose, until when the entity must publish it (企业信息公示暂行条例第十条), and when it did';

create table entities.annual_report (
  entity_id uuid not null,
  year int not null,
  filed_on date not null,
  source text not null,
  recorded_at timestamptz not null,
  constraint annual_report_pk primary key (entity_id, year)
);
comment on table entities.annual_report is '年度报告: which year was reported on which day, late ones too';

create table entities.report_check (
  year int not null constraint report_check_pk primary key,
  checked_on date not null,
  listed int not null,
  marked int not null
);
comment on table entities.report_check is '年报核查: the run of the day after the last day for each year, and how many it found';

create table entities.report_finding (
  finding_id uuid not null constraint report_finding_pk primary key,
  entity_id uuid not null,
  year int not null,
  kind text not null,
  state text not null,
  notice text not null,
  proposed_on date not null,
  first_by text,
  first_opinion text,
  first_at timestamptz,
  second_by text,
  second_opinion text,
  second_at timestamptz,
  document_number text,
  ended_on date,
  ended_because text,
  constraint report_finding_once unique (entity_id, year),
  constraint report_finding_kind_known check (kind in ('list', 'mark')),
  constraint report_finding_state_known check (state in ('proposed', 'reviewed', 'decided', 'withdrawn', 'ended')),
  constraint report_finding_two_people check (second_by is null or second_by <> first_by),
  constraint report_finding_decided_whole check (state not in ('decided', 'ended') or (second_by is not null and document_number is not null))
);
create index report_finding_by_state on entities.report_finding (state, year, finding_id);
comment on table entities.report_finding is '未年报核查结果: proposed for the list of abnormal operation (firms) or for a mark (个体工商户), reviewed twice, decided, ended; nothing is deleted';
comment on column entities.report_finding.kind is 'list 列入经营异常名录; mark 标记经营异常状态 (个体工商户, trap 7)';
