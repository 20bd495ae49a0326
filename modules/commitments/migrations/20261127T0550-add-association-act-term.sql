alter table commitments.association_act add column expires_on date;
alter table commitments.association_act add constraint association_act_term_ahead check (expires_on is null or expires_on >= acted_on);
comment on column commitments.association_act.expires_on is '公示的最后一日（含）last day on which it is shown; empty where it is about nobody, or older than the rule';
create index association_act_term_idx on commitments.association_act (expires_on) where state = 'public' and about_entity_id is not null;

create table commitments.association_act_end (
  association_act_id uuid not null,
  why text not null,
  reason text not null,
  ended_on date not null,
  ended_by text not null,
  ended_at timestamptz not null,
  constraint association_act_end_pk primary key (association_act_id),
  constraint association_act_end_act_fk foreign key (association_act_id) references commitments.association_act (association_act_id),
  constraint association_act_end_why_known check (why in ('expired', 'withdrawn'))
);
comment on table commitments.association_act_end is '[append-only] 行业自律信息的终止 the end of an act of an association about a member: its term, or its own withdrawal';
comment on column commitments.association_act_end.why is '终止方式：expired 期满；withdrawn 协会撤回';
comment on column commitments.association_act_end.ended_on is '不再公示之日';
