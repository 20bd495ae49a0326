create table disclosure.public_joint_item_list (
  list_id uuid not null,
  agency_name text not null,
  year int not null,
  version int not null,
  title text not null,
  items jsonb not null,
  dropped jsonb not null,
  considered jsonb not null,
  published_at timestamptz not null,
  leaf_hash text not null,
  constraint public_joint_item_list_pk primary key (list_id)
);
comment on table disclosure.public_joint_item_list is '联合抽查事项清单 every published version with what was added, dropped and not added, and why';
