-- Outlets: the provincial enforcement platform (catalogue), the publicity system's tab of 行业自律信息, and the two files of 双公示.
insert into exchange_desk.outlet (outlet_id, title) values
  ('zj-enforcement', '浙江省行政执法监管平台·监管事项目录'),
  ('necips-self-regulation', '国家企业信用信息公示系统·行业自律信息'),
  ('dual-penalty', '信用中国（浙江）双公示·行政处罚'),
  ('dual-licence', '信用中国（浙江）双公示·行政许可');

create table exchange_desk.dual_record (
  record_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  entity_id uuid not null,
  origin text not null,
  origin_key text not null,
  source text not null,
  content jsonb not null,
  decided_on date,
  due_on date,
  state text not null,
  held_why text,
  held_citation text,
  withdrawn_why text,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint dual_record_pk primary key (record_id),
  constraint dual_record_origin_key unique (origin, origin_key),
  constraint dual_record_kind_known check (kind in ('penalty', 'licence')),
  constraint dual_record_state_known check (state in ('draft', 'shared', 'held', 'withdrawn')),
  constraint dual_record_held_says_why check ((state = 'held') = (held_why is not null)),
  constraint dual_record_withdrawn_says_why check ((state = 'withdrawn') = (withdrawn_why is not null))
);
comment on table exchange_desk.dual_record is '双公示记录 a penalty or licence of this house''s agencies on its way into the files of 双公示';
comment on column exchange_desk.dual_record.origin is '由来：数据源记录，或档案上记载的事实 the row of a feed or the fact it was read from';
comment on column exchange_desk.dual_record.content is '各栏内容 what is known so far; a person completes it';
comment on column exchange_desk.dual_record.decided_on is '决定日期 day of the decision; the clock counts from it';
comment on column exchange_desk.dual_record.due_on is '报送期限 last day to report it';
comment on column exchange_desk.dual_record.state is '状态：draft 待补全；shared 已交送；held 依规则不送；withdrawn 已撤回';
create index dual_record_due_idx on exchange_desk.dual_record (agency_id, state, due_on);

create table exchange.platform_list (
  platform_list_id uuid not null,
  read_from text not null,
  list_hash text not null,
  rows_there integer not null,
  rows_here integer not null,
  rows_alike integer not null,
  read_by text not null,
  read_at timestamptz not null,
  constraint platform_list_pk primary key (platform_list_id),
  constraint platform_list_sum check (rows_alike <= rows_there and rows_alike <= rows_here)
);
comment on table exchange.platform_list is '[append-only] 平台目录对账 the platform''s own list of item versions as it was read, beside ours of that moment';
comment on column exchange.platform_list.read_from is '来处：文件名，或网关 the file or the gateway it was read from';

create table exchange.platform_difference (
  platform_list_id uuid not null,
  difference_id uuid not null,
  kind text not null,
  catalogue_code text not null,
  item_id uuid,
  item_code text not null,
  title text not null,
  fields jsonb not null,
  theirs jsonb,
  is_newer_there boolean not null,
  state text not null,
  settled_by text,
  settled_at timestamptz,
  constraint platform_difference_pk primary key (platform_list_id, difference_id),
  constraint platform_difference_list_fk foreign key (platform_list_id) references exchange.platform_list (platform_list_id),
  constraint platform_difference_kind_known
    check (kind in ('missing-there', 'missing-here', 'other-version', 'other-text', 'other-standing')),
  constraint platform_difference_state_known check (state in ('open', 'pushed', 'taken')),
  constraint platform_difference_settled_whole check ((state = 'open') = (settled_at is null))
);
comment on table exchange.platform_difference is '对账差异 one item on which the platform''s list and ours do not agree, with the columns that differ';
comment on column exchange.platform_difference.kind is '差异：平台没有、本地没有、版本不同、内容不同、效力不同';
comment on column exchange.platform_difference.fields is '逐列：本地与平台的内容 ours and theirs, column by column';
comment on column exchange.platform_difference.state is '状态：open 待处理；pushed 已再推送；taken 已转入目录并入复核';
create index platform_difference_open on exchange.platform_difference (platform_list_id) where state = 'open';
