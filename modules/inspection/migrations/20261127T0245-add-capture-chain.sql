alter table inspection.evidence add column previous_root text;
alter table inspection.evidence add column clock_skew_ms bigint;
comment on column inspection.evidence.previous_root is '同一手机上一件证据的摘要根；第一件为空';
comment on column inspection.evidence.clock_skew_ms is '服务器时间减手机时间（毫秒），送出时比对；早先上传的没有';
create index evidence_by_device on inspection.evidence (device, device_counter);
