create table draw.lint (
  plan_id uuid not null,
  seq int not null,
  agency_id uuid not null,
  stage text not null,
  report jsonb not null,
  linted_by_name text not null,
  linted_at timestamptz not null,
  leaf_hash text not null,
  constraint lint_pk primary key (plan_id, seq),
  constraint lint_stage check (stage in ('draft', 'frozen'))
);
comment on table draw.lint is '[append-only] 规则检视: what the rule does to its population, before approval and again as it was frozen';

create table draw.lint_signature (
  signature_id uuid not null,
  plan_id uuid not null,
  agency_id uuid not null,
  finding text not null,
  words text not null,
  reason text not null,
  account_id uuid not null,
  person_name text not null,
  pseudonym text not null,
  signed_at timestamptz not null,
  leaf_hash text not null,
  constraint lint_signature_pk primary key (signature_id)
);
comment on table draw.lint_signature is '[append-only] 检视签署: why an approver lets a finding stand, bound to its words';
create index lint_signature_by_plan on draw.lint_signature (plan_id, signed_at);

alter table draw.commitment add column lint text;
comment on column draw.commitment.lint is '检视报告 (lint.json) as committed; null of commitments made before there was one';
