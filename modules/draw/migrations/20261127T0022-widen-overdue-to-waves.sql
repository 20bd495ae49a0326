-- Every wave has an announced time of its own, and its own alarm when nothing came of it; earlier alarms were those of wave 1.
alter table draw.overdue add column wave int not null default 1;
alter table draw.overdue drop constraint overdue_pk;
-- One row per wave that ever was late: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.overdue add constraint overdue_pk primary key (plan_id, wave);
comment on column draw.overdue.wave is '批次: a later wave is late while the plan goes on with what the earlier ones drew';
