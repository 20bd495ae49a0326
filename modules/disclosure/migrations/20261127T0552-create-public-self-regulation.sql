create table disclosure.public_self_regulation (
  association_act_id uuid not null,
  entity_id uuid not null,
  source text not null,
  verb text not null,
  subject text not null,
  opinion text not null,
  acted_on date not null,
  expires_on date not null,
  constraint public_self_regulation_pk primary key (association_act_id)
);
comment on table disclosure.public_self_regulation is '行业自律信息 what associations say of their members, with source and last day; no finding of an agency, part of no class';
comment on column disclosure.public_self_regulation.source is '来源：作出自律行为的协会 the association that says it';
comment on column disclosure.public_self_regulation.expires_on is '公示的最后一日（含）last day on which it is shown';
create index public_self_regulation_entity_idx on disclosure.public_self_regulation (entity_id, acted_on desc);
