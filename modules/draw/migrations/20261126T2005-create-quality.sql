create table draw.quality (
  plan_id uuid not null,
  agency_id uuid not null,
  document text not null,
  is_held boolean not null,
  leaf_hash text not null,
  checked_at timestamptz not null,
  constraint quality_pk primary key (plan_id)
);
comment on table draw.quality is '[append-only] 抽取质量检验: the tests every draw passes before its release (verifiable.md §13 Q2), as the published document';
comment on column draw.quality.is_held is '扣留: no visit is released until two persons have signed an explanation; there is never a second draw';

create table draw.quality_signature (
  plan_id uuid not null,
  account_id uuid not null,
  agency_id uuid not null,
  person_name text not null,
  pseudonym text not null,
  explanation text not null,
  leaf_hash text not null,
  signed_at timestamptz not null,
  constraint quality_signature_pk primary key (plan_id, account_id)
);
comment on table draw.quality_signature is '[append-only] 质量说明签署: two persons sign the same words why a held draw stands; the words are published';

create table draw.list_read (
  plan_id uuid not null,
  account_id uuid not null,
  read_at timestamptz not null,
  agency_id uuid not null,
  leaf_hash text not null,
  constraint list_read_pk primary key (plan_id, account_id, read_at)
);
comment on table draw.list_read is '[append-only] 未放行名单查阅: every reading of a sealed list with its leaf, for the leak report (Q5)';

create table draw.visit_finding (
  visit_id uuid not null,
  plan_id uuid not null,
  agency_id uuid not null,
  has_findings boolean not null,
  concluded_on date not null,
  constraint visit_finding_pk primary key (visit_id)
);
create index visit_finding_by_plan on draw.visit_finding (plan_id);
comment on table draw.visit_finding is '[append-only] 检查结论（抽取用副本）: whether a drawn visit found something, for the estimates (Q5, Q6)';
