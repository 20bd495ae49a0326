create schema law;

create table law.change (
  change_id uuid not null,
  kind text not null,
  record_id text not null,
  title text not null,
  record jsonb not null,
  examples jsonb not null,
  is_correction boolean not null,
  reason text not null,
  effective_on date not null,
  content_hash text not null,
  state text not null default 'proposed',
  proposed_by text not null,
  proposed_account_id uuid not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_note text,
  constraint change_pk primary key (change_id),
  constraint change_kind_known check (kind in ('parameter', 'rule', 'statute', 'calendar')),
  constraint change_state_known check (state in ('proposed', 'published', 'returned')),
  constraint change_decided check ((state = 'proposed') = (decided_at is null))
);
comment on table law.change is '法规修改稿 a legal editor''s draft: one version more of a record of the law base';
comment on column law.change.record is '新版本 the new version, in the shape of a record of law/';
comment on column law.change.examples is '示例 expected results on the day before and the day of force';
comment on column law.change.is_correction is '更正 a record of the past put right, with a reason';
comment on column law.change.effective_on is '施行日期 day of force';
comment on column law.change.content_hash is '内容摘要 what the second person saw and approved';
create index change_record_idx on law.change (record_id, proposed_at);
create index change_state_idx on law.change (state, proposed_at);

create table law.publication (
  publication_id uuid not null,
  seq integer not null,
  kind text not null,
  record_id text not null,
  record jsonb not null,
  examples jsonb not null,
  is_correction boolean not null,
  reason text not null,
  effective_on date not null,
  known_on date not null,
  proposed_by text not null,
  proposed_account_id uuid not null,
  approved_by text not null,
  approved_account_id uuid not null,
  published_at timestamptz not null,
  constraint publication_pk primary key (publication_id),
  constraint publication_seq_key unique (seq),
  constraint publication_change_fk foreign key (publication_id) references law.change (change_id),
  constraint publication_four_eyes check (proposed_account_id <> approved_account_id),
  constraint publication_not_backdated check (is_correction or effective_on >= known_on)
);
comment on table law.publication is '[append-only] 已公布的修改 published changes, laid over law/ in the order of seq';
comment on column law.publication.seq is '次序 place in the order of publication, without gaps';
comment on column law.publication.effective_on is '施行日期 day of force';
comment on column law.publication.known_on is '知悉日 since when we knew';
