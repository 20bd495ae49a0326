create schema commitments;

create table commitments.standard (
  standard_id uuid not null,
  kind text not null,
  number text not null,
  name text not null,
  publisher text not null,
  publisher_entity_id uuid,
  products text[] not null,
  limits jsonb not null,
  item_ids uuid[] not null,
  in_force_on date not null,
  replaced_on date,
  replaces_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint standard_pk primary key (standard_id),
  constraint standard_number_once unique (number),
  constraint standard_replaces_fk foreign key (replaces_id) references commitments.standard (standard_id),
  constraint standard_kind_known check (kind in ('mandatory', 'recommended', 'local', 'group'))
);
comment on table commitments.standard is '标准库：强制性标准、推荐性标准、地方标准、团体标准 (标准化法 2, 10-18); 企业标准 is declared, not registered';
comment on column commitments.standard.kind is '种类：mandatory 强制性国家标准；recommended 推荐性标准；local 地方标准；group 团体标准';
comment on column commitments.standard.publisher_entity_id is '发布团体标准的协会 association that published a group standard';
comment on column commitments.standard.products is '适用的产品、服务 words by which a declaration finds its mandatory limits';
comment on column commitments.standard.limits is '指标 indicators with their bound and unit';
comment on column commitments.standard.item_ids is '适用的监管事项 supervision items that look at it';
comment on column commitments.standard.in_force_on is '实施日期 first day of force';
comment on column commitments.standard.replaced_on is '被代替之日 first day on which its successor is in force';

create table commitments.declaration (
  declaration_id uuid not null,
  chain_id uuid not null,
  ordinal integer not null,
  entity_id uuid not null,
  entity_name text not null,
  uscc text,
  kind text not null,
  is_own boolean not null,
  standard_id uuid,
  number text not null,
  name text not null,
  object text not null,
  product text not null,
  indicators jsonb not null,
  content_hash bytea not null,
  declared_on date not null,
  declared_by text not null,
  declared_at timestamptz not null,
  constraint declaration_pk primary key (declaration_id),
  constraint declaration_ordinal_once unique (chain_id, ordinal),
  constraint declaration_standard_fk foreign key (standard_id) references commitments.standard (standard_id),
  constraint declaration_kind_known check (kind in ('mandatory', 'recommended', 'local', 'group', 'enterprise')),
  constraint declaration_object_known check (object in ('product', 'service')),
  constraint declaration_own_or_registered check (is_own or standard_id is not null)
);
comment on table commitments.declaration is '[append-only] 标准自我声明 public self-declaration of the standard an enterprise or association works by (标准化法 27); a change is a new version';
comment on column commitments.declaration.chain_id is '同一主体、同一标准、同一产品的历次声明 one chain of versions';
comment on column commitments.declaration.is_own is '自行制定 own standard of the enterprise or association';
comment on column commitments.declaration.indicators is '功能指标与性能指标 functional and performance indicators as declared';
comment on column commitments.declaration.declared_on is '公开日 day it became public';
create index declaration_entity_idx on commitments.declaration (entity_id, declared_at desc);
create index declaration_standard_idx on commitments.declaration (standard_id);
create index declaration_product_idx on commitments.declaration (product);

create table commitments.leading_mark (
  chain_id uuid not null,
  list_number text not null,
  marked_on date not null,
  marked_by text not null,
  recorded_at timestamptz not null,
  constraint leading_mark_pk primary key (chain_id)
);
comment on table commitments.leading_mark is '[append-only] 企业标准“领跑者” standards named as leading by an evaluation list';
comment on column commitments.leading_mark.list_number is '名单文号 number of the list';

create table commitments.standard_test (
  standard_test_id uuid not null,
  declaration_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  indicator text not null,
  declared_words text not null,
  limit_words text,
  measured_words text not null,
  verdict text not null,
  tester text not null,
  report_number text not null,
  tested_on date not null,
  lead_state text,
  lead_outcome text,
  lead_settled_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint standard_test_pk primary key (standard_test_id),
  constraint standard_test_once unique (declaration_id, indicator, report_number),
  constraint standard_test_declaration_fk foreign key (declaration_id) references commitments.declaration (declaration_id),
  constraint standard_test_verdict_known check (verdict in ('meets', 'below-declared', 'below-mandatory')),
  constraint standard_test_lead_known check (lead_state in ('open', 'settled')),
  constraint standard_test_lead_of_failure check ((verdict = 'meets') = (lead_state is null)),
  constraint standard_test_lead_settled check ((lead_state is not distinct from 'settled') = (lead_outcome is not null and lead_settled_on is not null))
);
comment on table commitments.standard_test is '检验值与公开值 a measured value beside the declared one; a failure is a lead (标准化法 27, 36, 37)';
comment on column commitments.standard_test.declared_words is '公开值 declared value at the time of the test';
comment on column commitments.standard_test.limit_words is '强制性标准限值 mandatory limit at the time of the test';
comment on column commitments.standard_test.verdict is '结论：meets 符合；below-declared 不符合公开标准；below-mandatory 不符合强制性标准';
comment on column commitments.standard_test.tested_on is '检验日';
comment on column commitments.standard_test.lead_state is '线索状态 state of the lead a failure opens';
comment on column commitments.standard_test.lead_settled_on is '线索办结日';
create index standard_test_declaration_idx on commitments.standard_test (declaration_id);
create index standard_test_open_idx on commitments.standard_test (agency_id, tested_on) where lead_state = 'open';

create table commitments.disclosure_order (
  disclosure_order_id uuid not null,
  entity_id uuid not null,
  entity_name text not null,
  uscc text,
  agency_id uuid not null,
  agency_name text not null,
  document_number text not null,
  product text not null,
  ordered_on date not null,
  term_days integer not null,
  due_on date not null,
  strict_due_on date not null,
  complied_on date,
  listed_on date,
  delisted_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint disclosure_order_pk primary key (disclosure_order_id),
  constraint disclosure_order_term check (term_days > 0 and strict_due_on <= due_on),
  constraint disclosure_order_delisted check (delisted_on is null or listed_on is not null)
);
comment on table commitments.disclosure_order is '责令限期公开执行标准 order to disclose; unheeded, the enterprise is shown publicly (标准化法 38)';
comment on column commitments.disclosure_order.due_on is '期限届满日（顺延后）';
comment on column commitments.disclosure_order.strict_due_on is '严格届满日';
comment on column commitments.disclosure_order.complied_on is '公开之日 day the enterprise disclosed';
comment on column commitments.disclosure_order.listed_on is '公示之日 day it came on the public list';
comment on column commitments.disclosure_order.delisted_on is '停止公示之日';
create index disclosure_order_entity_idx on commitments.disclosure_order (entity_id);
create index disclosure_order_open_idx on commitments.disclosure_order (due_on) where complied_on is null and listed_on is null;
