create table disclosure.public_standard (
  chain_id uuid not null,
  declaration_id uuid not null,
  ordinal integer not null,
  entity_id uuid not null,
  entity_name text not null,
  uscc text,
  kind text not null,
  is_own boolean not null,
  number text not null,
  name text not null,
  product text not null,
  indicators jsonb not null,
  declared_at timestamptz not null,
  leading_list text,
  constraint public_standard_pk primary key (chain_id)
);
comment on table disclosure.public_standard is '企业、协会自我声明公开的标准 the present version of every self-declaration (标准化法 27)';
comment on column disclosure.public_standard.ordinal is '第几版 which version is shown';
comment on column disclosure.public_standard.leading_list is '“领跑者”名单文号';
create index public_standard_entity_idx on disclosure.public_standard (entity_id);

create table disclosure.public_standard_test (
  standard_test_id uuid not null,
  chain_id uuid not null,
  indicator text not null,
  measured_words text not null,
  verdict text not null,
  tester text not null,
  tested_on date not null,
  constraint public_standard_test_pk primary key (standard_test_id)
);
comment on table disclosure.public_standard_test is '检验值与公开值 what was measured of a declared indicator (标准化法 27, 36, 37)';
comment on column disclosure.public_standard_test.tested_on is '检验日';
create index public_standard_test_chain_idx on disclosure.public_standard_test (chain_id, indicator, tested_on desc);

create table disclosure.public_undisclosed (
  disclosure_order_id uuid not null,
  entity_id uuid not null,
  entity_name text not null,
  uscc text,
  agency text not null,
  product text not null,
  document_number text not null,
  due_on date not null,
  listed_on date not null,
  constraint public_undisclosed_pk primary key (disclosure_order_id)
);
comment on table disclosure.public_undisclosed is '责令后逾期仍未公开执行标准的企业 enterprises that did not disclose after an order (标准化法 38)';
comment on column disclosure.public_undisclosed.due_on is '责令期限届满日';
comment on column disclosure.public_undisclosed.listed_on is '公示之日';
