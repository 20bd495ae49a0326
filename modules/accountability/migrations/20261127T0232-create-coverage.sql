create schema accountability;

create table accountability.coverage_proof (
  coverage_proof_id uuid not null,
  proved_on date not null,
  started_at timestamptz not null,
  item_count integer not null,
  place_count integer not null,
  entity_count bigint not null,
  premises_count bigint not null,
  pair_count bigint not null,
  opened_count integer not null,
  closed_count integer not null,
  open_count integer not null,
  took_ms integer not null,
  constraint coverage_proof_pk primary key (coverage_proof_id),
  constraint coverage_proof_counts check (least(item_count, place_count, entity_count, premises_count, pair_count, opened_count, closed_count, open_count) >= 0)
);
comment on table accountability.coverage_proof is '[append-only] 监管覆盖的每夜证明：每个事项有人管，每户、每处场所有归属';
comment on column accountability.coverage_proof.pair_count is '经营主体 × 监管事项：所证明的组合数（按所在地归类计算，不逐一展开）';
create index coverage_proof_day on accountability.coverage_proof (proved_on, started_at);

create table accountability.coverage_finding (
  coverage_finding_id uuid not null,
  kind text not null,
  subject_key text not null,
  subject_id uuid not null,
  title text not null,
  detail text not null,
  opened_on date not null,
  seen_on date not null,
  closed_on date,
  constraint coverage_finding_pk primary key (coverage_finding_id),
  constraint coverage_finding_kind_known check (kind in
    ('item-without-agency', 'overlap-without-lead', 'entity-without-owner', 'premises-without-owner', 'item-without-act')),
  constraint coverage_finding_days check (closed_on is null or closed_on >= opened_on)
);
comment on table accountability.coverage_finding is '监管盲区、无牵头的职责交叉与久未履职的事项：发现之日起挂账，消除之日销账，历史不删';
comment on column accountability.coverage_finding.subject_key is '同一问题的标识：事项编码与情形，或者主体、场所的内部编号';
comment on column accountability.coverage_finding.opened_on is '发现之日 first night it was found';
comment on column accountability.coverage_finding.seen_on is '最近一次发现之日 last night it was found';
comment on column accountability.coverage_finding.closed_on is '消除之日 first night it was no longer found';
create unique index coverage_finding_open on accountability.coverage_finding (kind, subject_key) where closed_on is null;
create index coverage_finding_by_day on accountability.coverage_finding (kind, opened_on);
