create table disclosure.public_item (
  item_id uuid not null,
  item_version_id uuid not null,
  code text not null,
  title text not null,
  kind text not null,
  group_title text not null,
  sector text not null,
  agency text not null,
  valid_from date not null,
  valid_to date,
  retired_on date,
  content jsonb not null,
  constraint public_item_pk primary key (item_id, item_version_id),
  constraint public_item_kind_known check (kind in ('inspection', 'penalty', 'coercion', 'other'))
);
comment on table disclosure.public_item is '已公布的监管事项版本 approved versions of supervision items as everybody may read them (国办发〔2024〕54号：事项未经公布不得实施)';
comment on column disclosure.public_item.valid_from is '施行日 first day of force of this version';
comment on column disclosure.public_item.valid_to is '止日 last day of force; null while open';
comment on column disclosure.public_item.retired_on is '取消日 the item was cancelled from this day on';
comment on column disclosure.public_item.content is '事项内容：依据、对象、要点、处罚幅度 as approved in the catalogue';
