create table catalogue.supervision_plan (
  plan_id uuid not null,
  kind text not null,
  item_id uuid,
  agency_id uuid not null,
  title text not null,
  state text not null,
  ordinal integer not null,
  content jsonb not null,
  content_hash bytea not null,
  drafted_by text not null,
  drafted_account_id uuid not null,
  drafted_at timestamptz not null,
  published_by text,
  published_on date,
  superseded_on date,
  dissent_reply text,
  constraint supervision_plan_pk primary key (plan_id),
  constraint supervision_plan_item_fk foreign key (item_id) references catalogue.item (item_id),
  constraint supervision_plan_kind_known check (kind in ('item', 'registrar')),
  constraint supervision_plan_of_item check ((kind = 'item') = (item_id is not null)),
  constraint supervision_plan_state_known check (state in ('draft', 'published', 'superseded')),
  constraint supervision_plan_published check ((state = 'draft') = (published_on is null)),
  constraint supervision_plan_superseded check ((state = 'superseded') = (superseded_on is not null))
);
comment on table catalogue.supervision_plan is '事中事后监管工作方案：对象、措施、频次、标准、协作，重点行业、领域、环节、商品';
comment on column catalogue.supervision_plan.kind is '方案种类：item 事项方案；registrar 登记机关方案（法人资格、一般经营资格、年报公示）';
comment on column catalogue.supervision_plan.agency_id is '起草机关：主管或者牵头部门';
comment on column catalogue.supervision_plan.dissent_reply is '对不同意见的书面答复';
create unique index supervision_plan_in_force on catalogue.supervision_plan (coalesce(item_id, agency_id)) where state = 'published';

create table catalogue.plan_partner (
  plan_id uuid not null,
  agency_id uuid not null,
  answer text,
  opinion text not null default '',
  answered_by text,
  answered_at timestamptz,
  constraint plan_partner_pk primary key (plan_id, agency_id),
  constraint plan_partner_plan_fk foreign key (plan_id) references catalogue.supervision_plan (plan_id),
  constraint plan_partner_answer_known check (answer is null or answer in ('consent', 'dissent')),
  constraint plan_partner_dissent_in_writing check (answer is distinct from 'dissent' or length(opinion) > 0)
);
comment on table catalogue.plan_partner is '联合方案的配合部门及其书面意见：同意或者不同意（须写明理由）';

create view catalogue.pub_supervision_plan as
  select plan_id, kind, item_id, agency_id, title, ordinal, published_on, content
    from catalogue.supervision_plan where state = 'published';
comment on view catalogue.pub_supervision_plan is '已公布的监管工作方案 published supervision plans, for upper bands';
