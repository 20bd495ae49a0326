create table draw.joint_item_list (
  list_id uuid not null,
  agency_id uuid not null,
  org_name text not null,
  year int not null,
  version int not null,
  title text not null,
  items jsonb not null,
  dropped jsonb not null,
  considered jsonb not null,
  content_hash bytea not null,
  published_by_name text not null,
  published_at timestamptz not null,
  leaf_hash text not null,
  constraint joint_item_list_pk primary key (list_id),
  constraint joint_item_list_version unique (year, version)
);
comment on table draw.joint_item_list is '[append-only] 联合抽查事项清单: each version whole, with what was added and why, what was dropped and why, and why others were not added';
