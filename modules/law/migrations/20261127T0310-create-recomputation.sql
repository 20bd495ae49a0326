create table law.answer (
  answer_id uuid not null,
  kind text not null,
  record_id text not null,
  subject_kind text not null,
  subject_id uuid not null,
  inputs jsonb not null,
  answer text not null,
  cites text[] not null,
  answered_on date not null,
  recorded_at timestamptz not null,
  constraint answer_pk primary key (answer_id),
  constraint answer_kind_known check (kind in ('deadline', 'parameter', 'duty'))
);
comment on table law.answer is '[append-only] 法规库的答复 what the law base told an act that keeps its inputs nowhere else, to be recomputed';
comment on column law.answer.inputs is '输入 facts the answer was asked with; no personal value';
comment on column law.answer.cites is '依据 articles';
comment on column law.answer.answered_on is '答复日 day whose knowledge it rests on';

create table law.recomputation (
  recomputation_id uuid not null,
  started_at timestamptz not null,
  revision text not null,
  decisions integer not null,
  same integer not null,
  differing integer not null,
  by_source jsonb not null,
  constraint recomputation_pk primary key (recomputation_id),
  constraint recomputation_equation check (decisions = same + differing)
);
comment on table law.recomputation is '[append-only] 重算 one recomputation of every decision that rests on the law base';
comment on column law.recomputation.revision is '法规库版本 digest of the base it was computed with';
create index recomputation_started_idx on law.recomputation (started_at);

create table law.recomputation_difference (
  recomputation_id uuid not null,
  ordinal integer not null,
  known text not null,
  record_id text not null,
  record_title text not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  decided_on date not null,
  was text not null,
  becomes text not null,
  constraint recomputation_difference_pk primary key (recomputation_id, ordinal),
  constraint recomputation_difference_run_fk foreign key (recomputation_id) references law.recomputation (recomputation_id),
  constraint recomputation_difference_known check (known in ('then', 'now'))
);
comment on table law.recomputation_difference is '[append-only] 重算差异 a decision that comes out otherwise';
comment on column law.recomputation_difference.known is '知悉 then: otherwise even by what was known when it was made; now: only by what is known since';
