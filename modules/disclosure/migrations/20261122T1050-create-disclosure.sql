create schema disclosure;
create schema disclosure_desk;

-- What everybody may read. Nothing that is not public may ever stand in this schema.

create table disclosure.public_draw (
  plan_id uuid not null,
  code text not null,
  title text not null,
  agency_id uuid not null,
  agency_name text not null,
  is_rehearsal boolean not null,
  profile text not null,
  list_release text not null,
  state text not null,
  state_label text not null,
  legal_basis text not null,
  scope text not null,
  period text not null,
  items jsonb not null,
  frame_count integer not null,
  candidate_rows integer not null,
  target_count integer not null,
  officer_count integer not null,
  strata jsonb not null,
  classes jsonb not null,
  excluded jsonb not null,
  sources jsonb not null,
  parties jsonb not null,
  silent_parties jsonb not null default '[]',
  source_moment timestamptz not null,
  hold_at timestamptz not null,
  disclose_on date not null,
  commit_hash text not null,
  leaf_hash text not null,
  committed_at timestamptz not null,
  drawn_at timestamptz,
  drawn_count integer,
  seed text,
  result_root text,
  is_list_public boolean not null default false,
  released_at timestamptz,
  ended_reason text,
  visited_count integer not null default 0,
  constraint public_draw_pk primary key (plan_id),
  constraint public_draw_profile_known check (profile in ('open', 'protected')),
  constraint public_draw_list_release_known check (list_release in ('after-draw', 'after-inspection', 'never')),
  constraint public_draw_no_classes_when_protected check (profile = 'open' or classes = '[]')
);
comment on table disclosure.public_draw is '公开的抽取：自公开承诺之日起 a draw as everybody may see it; until release only counts';
comment on column disclosure.public_draw.list_release is '名单公开方式：抽后即公开、检查后公开、不公开';
comment on column disclosure.public_draw.classes is '分类概率：仅公开型 only in the open profile; the class of one entity never appears';
create index public_draw_moment_idx on disclosure.public_draw (source_moment desc);

create table disclosure.public_draw_step (
  plan_id uuid not null,
  leaf_hash text not null,
  state text not null,
  label text not null,
  happened_at timestamptz not null,
  reason text,
  constraint public_draw_step_pk primary key (plan_id, leaf_hash)
);
comment on table disclosure.public_draw_step is '抽取的每一步 every state of a committed draw with the leaf that proves it';

create table disclosure.public_draw_unit (
  plan_id uuid not null,
  position integer not null,
  entity_id uuid not null,
  uscc text not null,
  name text not null,
  stratum text not null,
  visit_id uuid not null,
  constraint public_draw_unit_pk primary key (plan_id, position),
  constraint public_draw_unit_draw_fk foreign key (plan_id) references disclosure.public_draw (plan_id)
);
comment on table disclosure.public_draw_unit is '已公开的抽中名单 names of a released list; empty before release';
create index public_draw_unit_entity_idx on disclosure.public_draw_unit (entity_id);
create index public_draw_unit_uscc_idx on disclosure.public_draw_unit (plan_id, uscc);

create table disclosure.public_package (
  plan_id uuid not null,
  state text not null,
  files jsonb not null,
  zip_hash text not null,
  zip_size integer not null,
  built_at timestamptz not null,
  constraint public_package_pk primary key (plan_id),
  constraint public_package_draw_fk foreign key (plan_id) references disclosure.public_draw (plan_id)
);
comment on table disclosure.public_package is '抽取验证包（公众版）files of a draw package by which anybody draws again; contents lie in the file store by hash';

create table disclosure.public_result (
  result_id uuid not null,
  entity_id uuid,
  visit_id uuid,
  plan_id uuid,
  entity_name text,
  uscc text,
  agency_name text not null,
  title text not null,
  kind text not null,
  notice_number text,
  concluded_on date not null,
  published_on date not null,
  due_on date not null,
  late_reason text,
  is_rehearsal boolean not null,
  items jsonb not null,
  body jsonb not null,
  correction jsonb,
  redactions jsonb not null,
  leaf_hash text,
  withdrawn_on date,
  withdrawn_reason text,
  constraint public_result_pk primary key (result_id),
  constraint public_result_withdrawn_is_empty check (withdrawn_on is null or (entity_id is null and entity_name is null
    and uscc is null and visit_id is null and notice_number is null and items = '[]' and body = '[]' and correction is null
    and withdrawn_reason is not null))
);
comment on table disclosure.public_result is '公示的检查结果 published result; a withdrawn one keeps its number, day and reason, nothing else';
comment on column disclosure.public_result.withdrawn_on is '撤回日 (行政处罚法第四十八条)';
create index public_result_entity_idx on disclosure.public_result (entity_id, published_on desc);
create index public_result_notice_idx on disclosure.public_result (notice_number);
create index public_result_visit_idx on disclosure.public_result (visit_id);

create table disclosure.public_figure (
  figure_id text not null,
  title text not null,
  term text not null,
  citation text not null,
  total integer not null,
  in_time integer not null,
  open integer not null,
  late integer not null,
  as_of timestamptz not null,
  constraint public_figure_pk primary key (figure_id)
);
comment on table disclosure.public_figure is '我们承诺的期限 live figures of promised terms';

-- The register as everybody may see it: no person, no class, no score.
create view disclosure.public_entity as
  select e.entity_id, e.uscc, e.name, e.status, e.registered_on, e.division_code, d.name as division_name,
    t.name as type_name, i.name as industry_name, a.name as authority_name, p.address, e.changed_at
  from entities.entity e
  left join entities.division d on d.code = e.division_code
  left join entities.enterprise_type t on t.code = e.type_code
  left join entities.industry_class i on i.code = e.industry_code
  left join entities.registration_authority a on a.code = e.authority_code
  left join lateral (select address from entities.premises
    where entity_id = e.entity_id and kind = 'domicile' and closed_on is null limit 1) p on true;
comment on view disclosure.public_entity is '公开的登记信息 published columns of the register';

create view disclosure.public_former_name as
  select entity_id, value as name, valid_to from entities.entity_identifier where type = 'former-name';
comment on view disclosure.public_former_name is '曾用名 former names';

-- Names that hold a rare pair of characters: the index of pairs finds them. `pairs` are the rarest pairs of the query.
create function disclosure.find_rare_names(query text, pairs int[], most int) returns table (entity_id uuid)
  language sql stable security definer set search_path = '' as $$
  select e.entity_id from entities.entity e
  where e.name_grams operator(pg_catalog.@>) pairs and strpos(e.name_key, query) > 0
  order by (e.name_key = query) desc, strpos(e.name_key, query), length(e.name_key), e.uscc limit most $$;
comment on function disclosure.find_rare_names is '按名称查找：罕见字对 names by a rare pair of characters';

-- Names that hold only common pairs: nearly every row fits, so the register is read in the order of codes until enough.
create function disclosure.find_common_names(query text, most int) returns table (entity_id uuid)
  language sql stable security definer set search_path = '' set enable_bitmapscan = off set enable_sort = off as $$
  select e.entity_id from entities.entity e
  where strpos(e.name_key, query) > 0 order by e.uscc limit most $$;
comment on function disclosure.find_common_names is '按名称查找：常见字 names by common characters';

create function disclosure.find_by_code(query text, most int) returns table (entity_id uuid)
  language sql stable security definer set search_path = '' as $$
  (select e.entity_id from entities.entity e
   where e.uscc >= query collate "C" and e.uscc < query || 'ZZZZZZZZZZZZZZZZZZ' order by e.uscc limit most)
  union
  select i.entity_id from entities.entity_identifier i
  where i.value = query and i.type in ('uscc', 'registration-number', 'organization-code')
  limit most $$;
comment on function disclosure.find_by_code is '按代码查找 by unified social credit code, registration number or organization code';

create function disclosure.find_by_address(query text, pairs int[], most int) returns table (entity_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct p.entity_id from entities.premises p
  where p.address_grams operator(pg_catalog.@>) pairs and strpos(p.address_key, query) > 0 and p.closed_on is null
  limit most $$;
comment on function disclosure.find_by_address is '按地址查找 by address';

create function disclosure.frequency_of(pairs int[]) returns table (pair int, entity_count int)
  language sql stable security definer set search_path = '' as $$
  select u.pair, coalesce(f.entity_count, 0) from unnest(pairs) as u (pair)
  left join entities.bigram_frequency f on f.gram = u.pair order by 2, 1 $$;
comment on function disclosure.frequency_of is '字对频次 how many names hold each pair, the rarest first';

-- Counting 1.3 million rows for a page is waste: beyond a hundred thousand the planner's own figure is shown.
create function disclosure.count_entities() returns bigint
  language sql stable security definer set search_path = '' as $$
  select case when c.reltuples > 100000 then c.reltuples::bigint else (select count(*) from entities.entity) end
  from pg_catalog.pg_class c where c.oid = 'entities.entity'::pg_catalog.regclass $$;
comment on function disclosure.count_entities is '登记户数 entities in the register';

-- The desk behind the publication: never readable by the public role.

create table disclosure_desk.publication (
  publication_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  visit_id uuid not null,
  entity_id uuid not null,
  plan_id uuid,
  is_rehearsal boolean not null,
  kind text not null,
  formed_on date not null,
  rule_id text not null,
  due_on date not null,
  is_provisional boolean not null,
  citation text not null,
  original jsonb not null,
  redacted jsonb not null,
  redactions jsonb not null,
  withheld jsonb not null,
  redaction_version text not null,
  state text not null,
  approved_by text,
  approved_at timestamptz,
  published_on date,
  late_reason text,
  correction jsonb,
  withdrawal jsonb,
  received_at timestamptz not null,
  constraint publication_pk primary key (publication_id),
  constraint publication_once_per_visit unique (agency_id, visit_id),
  constraint publication_state_known check (state in ('waiting', 'published', 'withheld', 'withdrawn')),
  constraint publication_late_has_reason check (published_on is null or published_on <= due_on or late_reason is not null)
);
comment on table disclosure_desk.publication is '待公示与已公示 publication with its clock, the text before and after redaction, and who approved it';
comment on column disclosure_desk.publication.formed_on is '结果形成日 start of the clock';
comment on column disclosure_desk.publication.due_on is '应公示日 due day';
comment on column disclosure_desk.publication.late_reason is '逾期理由 reason of a late publication';
create index publication_due_idx on disclosure_desk.publication (agency_id, state, due_on);

create table disclosure_desk.outlet (
  outlet_id text not null,
  title text not null,
  is_connected boolean not null,
  note text not null,
  constraint outlet_pk primary key (outlet_id)
);
comment on table disclosure_desk.outlet is '公示渠道 outlets of publication; only connected ones really publish';
insert into disclosure_desk.outlet values
  ('own-site', '本机关公示网站', true, '本系统的公众页面'),
  ('necips', '国家企业信用信息公示系统', false, '待接入'),
  ('credit-china', '信用中国（浙江宁波）', false, '待接入'),
  ('internet-supervision', '国家“互联网+监管”系统', false, '待接入');

create table disclosure_desk.receipt (
  publication_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  state text not null,
  happened_at timestamptz not null,
  note text,
  constraint receipt_pk primary key (publication_id, outlet_id, act),
  constraint receipt_outlet_fk foreign key (outlet_id) references disclosure_desk.outlet (outlet_id),
  constraint receipt_act_known check (act in ('publish', 'withdraw')),
  constraint receipt_state_known check (state in ('not-sent', 'received', 'failed', 'awaiting-connection'))
);
comment on table disclosure_desk.receipt is '逐渠道回执 receipt of each outlet for a publication and a withdrawal';

create table disclosure_desk.draw_step (
  plan_id uuid not null,
  agency_id uuid not null,
  leaf_hash text not null,
  state text not null,
  label text not null,
  happened_at timestamptz not null,
  reason text,
  constraint draw_step_pk primary key (plan_id, leaf_hash)
);
comment on table disclosure_desk.draw_step is '抽取的每一步，承诺前不公开 steps of a draw, kept inside until it is committed';

create table disclosure_desk.correction (
  visit_id uuid not null,
  agency_id uuid not null,
  ordered_on date,
  due_on date,
  closed_on date,
  is_recheck_passed boolean,
  constraint correction_pk primary key (visit_id, agency_id)
);
comment on table disclosure_desk.correction is '责令改正与复查 what became of findings, for the published result';
