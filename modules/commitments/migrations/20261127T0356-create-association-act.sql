create table commitments.association_act (
  association_act_id uuid not null,
  association_id uuid not null,
  association_name text not null,
  verb text not null,
  about_entity_id uuid,
  subject text not null,
  opinion text not null,
  standard_number text,
  fee_fen bigint,
  is_voluntary boolean,
  state text not null,
  refused_why text,
  acted_on date not null,
  acted_by text not null,
  acted_at timestamptz not null,
  constraint association_act_pk primary key (association_act_id),
  constraint association_act_state_known check (state in ('public', 'lead')),
  constraint association_act_lead_says_why check ((state = 'lead') = (refused_why is not null)),
  constraint association_act_fee_is_free check (state = 'lead' or fee_fen is null or (is_voluntary and standard_number is not null))
);
comment on table commitments.association_act is '[append-only] 协会自律行为 acts of associations under self-regulation: no approval, no forced fee; what breaks that is a lead (营商环境条例 71)';
comment on column commitments.association_act.verb is '行为：只有备案接收、建议、评价';
comment on column commitments.association_act.standard_number is '收费、评价所依据的已公开标准';
comment on column commitments.association_act.is_voluntary is '自愿 whether the fee is voluntary';
comment on column commitments.association_act.state is '状态：public 行业自律信息；lead 移交市场监管、民政的线索';
comment on column commitments.association_act.acted_on is '行为日';
create index association_act_by_association on commitments.association_act (association_id, acted_at desc);
create index association_act_about on commitments.association_act (about_entity_id) where about_entity_id is not null;
