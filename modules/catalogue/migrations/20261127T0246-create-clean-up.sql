create table catalogue.clean_up (
  clean_up_id uuid not null,
  finding_kind text not null,
  finding_key text not null,
  item_ids uuid[] not null,
  marks jsonb not null,
  asked text not null,
  reason text not null,
  state text not null,
  proposed_by text not null,
  proposed_account_id uuid,
  proposed_at timestamptz not null,
  outcome text,
  decision_reason text,
  carried_out_by date,
  decided_by text,
  decided_account_id uuid,
  decided_at timestamptz,
  closing_note text,
  closed_by text,
  closed_at timestamptz,
  constraint clean_up_pk primary key (clean_up_id),
  constraint clean_up_kind_known check (finding_kind in
    ('duplicate-inspection', 'same-act', 'conflicting-range', 'superseded-basis', 'beyond-rank', 'list-removal', 'disturbance')),
  constraint clean_up_asked_known check (asked in ('keep', 'change', 'abolish')),
  constraint clean_up_state_known check (state in ('proposed', 'decided', 'closed')),
  constraint clean_up_outcome_known check (outcome in ('keep', 'change', 'abolish')),
  constraint clean_up_items_named check (cardinality(item_ids) > 0),
  constraint clean_up_decided_whole check ((state = 'proposed') = (decided_at is null)
    and (decided_at is null) = (outcome is null) and (decided_at is null) = (decision_reason is null)),
  constraint clean_up_two_persons check (decided_account_id is null or decided_account_id is distinct from proposed_account_id),
  constraint clean_up_closed_whole check ((state = 'closed') = (closed_at is not null))
);
comment on table catalogue.clean_up is '事项清理建议 proposal to keep, change or abolish items, decided by the 司法局 and followed to its outcome (种子文件第五条)';
comment on column catalogue.clean_up.finding_key is '清理线索编号 key of the finding it rests on, the same from day to day';
comment on column catalogue.clean_up.asked is '建议：keep 保留；change 修改；abolish 废止';
comment on column catalogue.clean_up.outcome is '结论：keep 保留；change 修改；abolish 废止';
comment on column catalogue.clean_up.carried_out_by is '落实期限 day by which a change or abolition is to be carried out';
comment on column catalogue.clean_up.closing_note is '落实情况 how the outcome was carried out, as the catalogue shows it';
create unique index clean_up_one_open on catalogue.clean_up (finding_key) where state <> 'closed';
create index clean_up_proposed_idx on catalogue.clean_up (proposed_at desc);
