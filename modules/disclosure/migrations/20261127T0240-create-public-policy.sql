create table disclosure.public_policy (
  policy_draft_id uuid not null,
  title text not null,
  kind text not null,
  agency text not null,
  document_number text not null,
  published_at timestamptz not null,
  conclusion text not null,
  reason text not null,
  exception_ground text,
  no_less_restrictive text,
  ends_on date,
  heard integer not null,
  sign_titles text[] not null,
  constraint public_policy_pk primary key (policy_draft_id),
  constraint public_policy_conclusion_known check (conclusion in ('no-effect', 'exception'))
);
comment on table disclosure.public_policy is '已发布政策措施的公平竞争审查结论 conclusions of fair-competition review of published measures (公平竞争审查条例)';
comment on column disclosure.public_policy.conclusion is '结论：no-effect 无影响；exception 适用例外';
comment on column disclosure.public_policy.heard is '听取意见数 number of opinions heard on the text';
comment on column disclosure.public_policy.sign_titles is '审查时命中的标准 signs found in the text when it was reviewed';

create table disclosure.public_barrier (
  removed_barrier_id uuid not null,
  title text not null,
  document text not null,
  agency text not null,
  article text not null,
  harm text not null,
  measure text not null,
  removed_on date not null,
  constraint public_barrier_pk primary key (removed_barrier_id)
);
comment on table disclosure.public_barrier is '已清除的妨碍统一市场和公平竞争的规定 public register of removed barriers (种子文件第二条)';
comment on column disclosure.public_barrier.measure is '清理方式：abolished 废止；changed 修改；not-issued 未予出台';
