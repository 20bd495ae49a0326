create table catalogue.item_succession (
  from_item_id uuid not null,
  to_item_id uuid not null,
  kind text not null,
  effective_on date not null,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint item_succession_pk primary key (from_item_id, to_item_id),
  constraint item_succession_from_fk foreign key (from_item_id) references catalogue.item (item_id),
  constraint item_succession_to_fk foreign key (to_item_id) references catalogue.item (item_id),
  constraint item_succession_not_itself check (from_item_id <> to_item_id),
  constraint item_succession_kind_known check (kind in ('split', 'merge', 'rename'))
);
comment on table catalogue.item_succession is '[append-only] 事项承接 which item took over from which: split, merged or renamed';
comment on column catalogue.item_succession.kind is '承接方式：split 拆分；merge 合并；rename 更名';
comment on column catalogue.item_succession.effective_on is '承接之日 first day of the successor for new acts';
create index item_succession_to_idx on catalogue.item_succession (to_item_id);
