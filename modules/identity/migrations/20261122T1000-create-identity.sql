create schema identity;

create table identity.agency (
  agency_id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  sector text not null,
  level text not null,
  kind text not null,
  status text not null default 'active',
  document_word text,
  parent_id uuid,
  superior_id uuid,
  division_code text,
  functional_area text,
  divisions text[] not null default '{}',
  note text,
  content_hash bytea not null,
  registered_at timestamptz not null,
  constraint agency_pk primary key (agency_id),
  constraint agency_code_key unique (code),
  constraint agency_parent_fk foreign key (parent_id) references identity.agency (agency_id),
  constraint agency_superior_fk foreign key (superior_id) references identity.agency (agency_id),
  constraint agency_level_known check (level in ('city', 'district', 'office', 'town')),
  constraint agency_kind_known check (kind in ('organ', 'dispatched', 'institution')),
  constraint agency_status_known check (status in ('active', 'stopped', 'kept-for-history')),
  constraint agency_not_its_own_parent check (parent_id is distinct from agency_id),
  constraint agency_division_six_digits check (division_code ~ '^[0-9]{6}$')
);
comment on table identity.agency is '监管主体 Agency：机关、派出机构、事业单位';
comment on column identity.agency.kind is '机关性质：organ 行政机关；dispatched 派出机构；institution 事业单位';
comment on column identity.agency.parent_id is '派出它的机关 parent organ of a dispatched office';
comment on column identity.agency.superior_id is '业务上级 superior agency in the line';
comment on column identity.agency.division_code is '所在区划 GB/T 2260 division; empty for a functional area';
comment on column identity.agency.functional_area is '功能区 functional area without a GB/T 2260 code';
comment on column identity.agency.divisions is '管辖区划 divisions it covers (jurisdiction, not location)';
comment on column identity.agency.document_word is '机关代字 word of the agency in document numbers';
comment on column identity.agency.status is '状态：active 在用；stopped 停用；kept-for-history 保留';
create index agency_parent_idx on identity.agency (parent_id);
create index agency_superior_idx on identity.agency (superior_id);

create table identity.agency_code (
  agency_id uuid not null,
  system text not null,
  code text not null,
  valid_from date,
  valid_to date,
  constraint agency_code_pk primary key (system, code),
  constraint agency_code_agency_fk foreign key (agency_id) references identity.agency (agency_id)
);
comment on table identity.agency_code is '机关代码 codes of an agency in each code system; they are not GB/T 2260';
comment on column identity.agency_code.system is '代码体系：registration-authority 登记机关代码；supervision-office 市场监管所代码';
create index agency_code_agency_idx on identity.agency_code (agency_id);

create table identity.agency_alias (
  agency_id uuid not null,
  name text not null,
  valid_from date,
  valid_to date,
  constraint agency_alias_pk primary key (agency_id, name),
  constraint agency_alias_agency_fk foreign key (agency_id) references identity.agency (agency_id)
);
comment on table identity.agency_alias is '机关别名与曾用名 other and former names of an agency';

create table identity.person (
  person_id uuid not null,
  name text not null,
  constraint person_pk primary key (person_id)
);
comment on table identity.person is '人员 person behind an account or an officer; no identity number is kept';

create table identity.account (
  account_id uuid not null,
  person_id uuid not null,
  login_name text not null,
  password_hash text not null,
  kind text not null,
  agency_id uuid,
  entity_id uuid,
  organization text,
  is_demonstration boolean not null default false,
  pseudonym text not null,
  content_hash bytea not null,
  created_at timestamptz not null,
  password_changed_at timestamptz not null,
  disabled_at timestamptz,
  constraint account_pk primary key (account_id),
  constraint account_login_name_key unique (login_name),
  constraint account_pseudonym_key unique (pseudonym),
  constraint account_person_fk foreign key (person_id) references identity.person (person_id),
  constraint account_agency_fk foreign key (agency_id) references identity.agency (agency_id),
  constraint account_kind_known check (kind in ('official', 'witness', 'enterprise', 'association', 'citizen')),
  constraint account_official_has_agency check (kind <> 'official' or agency_id is not null),
  constraint account_enterprise_has_entity check (kind <> 'enterprise' or entity_id is not null)
);
comment on table identity.account is '账号 login account of a person';
comment on column identity.account.kind is '账号类别：official 公职；witness 见证人；enterprise 企业；association 协会；citizen 公众';
comment on column identity.account.entity_id is '企业账号对应的经营主体 entity an enterprise account speaks for';
comment on column identity.account.organization is '见证人、协会所属单位 organization of a witness or association';
comment on column identity.account.is_demonstration is '演示账号：只在演示模式存在 demonstration login';
comment on column identity.account.pseudonym is '账本代号 name of the actor in ledger leaves';
create index account_person_idx on identity.account (person_id);
create index account_entity_idx on identity.account (entity_id);

create table identity.session (
  session_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  device_label text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text,
  constraint session_pk primary key (session_id),
  constraint session_token_hash_key unique (token_hash),
  constraint session_account_fk foreign key (account_id) references identity.account (account_id),
  constraint session_ended_reason_known check (ended_reason in ('logged-out', 'killed', 'rotated', 'disabled', 'password-changed'))
);
comment on table identity.session is '会话 session; only the hash of its id is kept';
comment on column identity.session.expires_at is '绝对到期 absolute end of the session';
create index session_account_idx on identity.session (account_id) where ended_at is null;

create table identity.known_device (
  token_hash bytea not null,
  account_id uuid not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint known_device_pk primary key (token_hash, account_id),
  constraint known_device_account_fk foreign key (account_id) references identity.account (account_id)
);
comment on table identity.known_device is '已知设备 device an account has signed in from; it has its own counter of failures';

create table identity.login_throttle (
  lane text not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  next_try_at timestamptz not null,
  constraint login_throttle_pk primary key (lane)
);
comment on table identity.login_throttle is '登录等待 growing wait per account and unknown device; nobody is locked out for good';
comment on column identity.login_throttle.lane is '账号名散列与设备 hash of login name and device';

create table identity.login_policy (
  valid_from timestamptz not null,
  idle_minutes integer not null,
  absolute_hours integer not null,
  password_minimum_length integer not null,
  argon2_memory_kib integer not null,
  argon2_passes integer not null,
  argon2_lanes integer not null,
  free_failures integer not null,
  first_wait_seconds integer not null,
  longest_wait_seconds integer not null,
  failures_forgotten_hours integer not null,
  touch_seconds integer not null,
  constraint login_policy_pk primary key (valid_from)
);
comment on table identity.login_policy is '登录与会话参数 parameters of login and sessions, the latest row counts';
insert into identity.login_policy values ('2026-01-01T00:00:00+08:00', 30, 12, 15, 19456, 2, 1, 5, 1, 1200, 24, 60);

create table identity.role (
  role_code text not null,
  title text not null,
  reach text not null,
  excludes text[] not null default '{}',
  constraint role_pk primary key (role_code),
  constraint role_reach_known check (reach in ('own', 'downward'))
);
comment on table identity.role is '角色 role; rights are data';
comment on column identity.role.reach is '数据范围：own 本机关及其派出机构；downward 另含业务下级';
comment on column identity.role.excludes is '不得由同一账号兼任的角色（三员分立） roles one account may not hold together';

create table identity.role_permission (
  role_code text not null,
  permission text not null,
  constraint role_permission_pk primary key (role_code, permission),
  constraint role_permission_role_fk foreign key (role_code) references identity.role (role_code)
);
comment on table identity.role_permission is '角色权限 what a role may do';

create table identity.role_grant (
  role_grant_id uuid not null,
  account_id uuid not null,
  role_code text not null,
  agency_id uuid,
  district_codes text[] not null default '{}',
  functions text[] not null default '{}',
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  content_hash bytea not null,
  constraint role_grant_pk primary key (role_grant_id),
  constraint role_grant_account_fk foreign key (account_id) references identity.account (account_id),
  constraint role_grant_role_fk foreign key (role_code) references identity.role (role_code),
  constraint role_grant_agency_fk foreign key (agency_id) references identity.agency (agency_id),
  constraint role_grant_days_in_order check (valid_to is null or valid_to >= valid_from)
);
comment on table identity.role_grant is '授权 role of an account × agency × districts × functions, from day to day';
comment on column identity.role_grant.district_codes is '区划范围，空为不限 districts; empty means no limit';
comment on column identity.role_grant.functions is '职能范围，空为不限 functions; empty means no limit';
create index role_grant_account_idx on identity.role_grant (account_id) where revoked_at is null;

create table identity.officer (
  officer_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  staff_number text not null,
  kind text not null,
  post text,
  districts text[] not null default '{}',
  functions text[] not null default '{}',
  may_lead boolean not null,
  daily_cap integer not null,
  valid_from date not null,
  valid_to date,
  content_hash bytea not null,
  registered_at timestamptz not null,
  constraint officer_pk primary key (officer_id),
  constraint officer_staff_number_key unique (agency_id, staff_number),
  constraint officer_person_fk foreign key (person_id) references identity.person (person_id),
  constraint officer_agency_fk foreign key (agency_id) references identity.agency (agency_id),
  constraint officer_kind_known check (kind in ('officer', 'auxiliary', 'expert')),
  constraint officer_auxiliary_never_leads check (kind = 'officer' or not may_lead),
  constraint officer_daily_cap_positive check (daily_cap > 0)
);
comment on table identity.officer is '执法人员 Officer; auxiliary staff and experts are told apart and never drawn';
comment on column identity.officer.kind is '人员类别：officer 执法人员；auxiliary 辅助人员（不得执法）；expert 专家（只提意见）';
comment on column identity.officer.may_lead is '可任主办 may be the lead officer';
comment on column identity.officer.districts is '管辖片区 districts of duty; empty means the whole jurisdiction of the agency';
comment on column identity.officer.daily_cap is '每日检查户数上限 visits a day';
create index officer_agency_idx on identity.officer (agency_id);
create index officer_person_idx on identity.officer (person_id);

create table identity.officer_certificate (
  certificate_id uuid not null,
  officer_id uuid not null,
  kind text not null,
  number text not null,
  issued_by text not null,
  valid_from date not null,
  valid_to date not null,
  revoked_on date,
  content_hash bytea not null,
  added_at timestamptz not null,
  constraint officer_certificate_pk primary key (certificate_id),
  constraint officer_certificate_number_key unique (kind, number),
  constraint officer_certificate_officer_fk foreign key (officer_id) references identity.officer (officer_id),
  constraint officer_certificate_kind_known check (kind in ('administrative-enforcement', 'department')),
  constraint officer_certificate_days_in_order check (valid_to >= valid_from)
);
comment on table identity.officer_certificate is '执法证 OfficerCertificate; older department cards stay as history';
comment on column identity.officer_certificate.kind is '证件类别：administrative-enforcement 行政执法证；department 部门执法证（历史）';
comment on column identity.officer_certificate.valid_to is '有效期至，含当日 last day of force';
create index officer_certificate_officer_idx on identity.officer_certificate (officer_id);

create table identity.officer_qualification (
  qualification_id uuid not null,
  officer_id uuid not null,
  code text not null,
  title text not null,
  document_number text,
  valid_from date not null,
  valid_to date,
  content_hash bytea not null,
  added_at timestamptz not null,
  constraint officer_qualification_pk primary key (qualification_id),
  constraint officer_qualification_officer_fk foreign key (officer_id) references identity.officer (officer_id)
);
comment on table identity.officer_qualification is '资格 qualification of an officer (special equipment, food, legal profession …)';
create index officer_qualification_officer_idx on identity.officer_qualification (officer_id);

create table identity.recusal (
  recusal_id uuid not null,
  officer_id uuid not null,
  entity_id uuid not null,
  ground text not null,
  declared_by text not null,
  declared_on date not null,
  valid_to date,
  content_hash bytea not null,
  declared_at timestamptz not null,
  constraint recusal_pk primary key (recusal_id),
  constraint recusal_officer_fk foreign key (officer_id) references identity.officer (officer_id),
  constraint recusal_ground_known check (ground in ('direct-interest', 'close-relative', 'former-employment', 'other-relation')),
  constraint recusal_declared_by_known check (declared_by in ('officer', 'supervisor', 'party'))
);
comment on table identity.recusal is '回避 Recusal of an officer for one entity (行政处罚法第四十三条)';
comment on column identity.recusal.ground is '回避事由：direct-interest 直接利害关系；close-relative 近亲属；former-employment 曾任职；other-relation 其他关系';
create index recusal_officer_idx on identity.recusal (officer_id);
create index recusal_entity_idx on identity.recusal (entity_id);

create view identity.auditable_account as
  select a.account_id, a.login_name, a.kind, a.agency_id, a.entity_id, a.organization, a.is_demonstration, a.pseudonym,
    a.created_at, a.password_changed_at, a.disabled_at,
    (select count(*) from identity.session s where s.account_id = a.account_id and s.ended_at is null) as open_sessions
  from identity.account a;
comment on view identity.auditable_account is '可审计的账号信息：不含密码散列与会话散列 accounts as the auditor may read them';
