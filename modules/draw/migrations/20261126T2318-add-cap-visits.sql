alter table draw.frame_unit add column cap_visits jsonb;
comment on column draw.frame_unit.cap_visits is '占满年度次数的检查: day and ledger leaf of each visit that filled the cap of an X:CAP unit';
