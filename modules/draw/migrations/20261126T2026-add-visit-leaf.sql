alter table draw.on_site_visit add column leaf_hash text;
comment on column draw.on_site_visit.leaf_hash is '检查开始的账本叶子: X:CAP names the visits by it';
