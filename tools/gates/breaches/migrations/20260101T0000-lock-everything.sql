alter table big add column flag boolean not null default true;
create index big_flag on big (flag);
alter table big alter column name type varchar(10);
