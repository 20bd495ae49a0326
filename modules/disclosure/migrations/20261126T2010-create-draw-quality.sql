create table disclosure.public_draw_quality (
  plan_id uuid not null,
  document jsonb not null,
  leaf_hash text not null,
  checked_at timestamptz not null,
  explanation text,
  explained_at timestamptz,
  constraint public_draw_quality_pk primary key (plan_id)
);
comment on table disclosure.public_draw_quality is '抽取质量检验（公众版）the tests every draw passes before its release, and the signed explanation of a held one';
