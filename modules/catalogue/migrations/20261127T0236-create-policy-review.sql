create table catalogue.policy_review (
  policy_review_id uuid not null,
  policy_draft_id uuid not null,
  text_hash bytea not null,
  conclusion text not null,
  permits boolean not null,
  rule_version text not null,
  hits jsonb not null,
  reason text not null,
  exception_ground text,
  no_less_restrictive text,
  ends_on date,
  concluded_by text not null,
  concluded_account_id uuid,
  concluded_at timestamptz not null,
  constraint policy_review_pk primary key (policy_review_id),
  constraint policy_review_of_text unique (policy_draft_id, policy_review_id, text_hash, permits),
  constraint policy_review_conclusion_known check (conclusion in ('no-effect', 'restricts', 'exception')),
  constraint policy_review_permits check (permits = (conclusion <> 'restricts')),
  constraint policy_review_hits_answered check (conclusion <> 'no-effect' or hits = '[]'::jsonb or length(reason) >= 10),
  constraint policy_review_exception_whole check (conclusion <> 'exception'
    or (exception_ground is not null and no_less_restrictive is not null and ends_on is not null))
);
comment on table catalogue.policy_review is '[append-only] 公平竞争审查结论 conclusion of a fair-competition review, bound to the text it looked at (公平竞争审查条例)';
comment on column catalogue.policy_review.conclusion is '结论：no-effect 无影响；restricts 违反审查标准，不得出台；exception 适用例外（第十二条）';
comment on column catalogue.policy_review.hits is '命中 places of the text that a sign of arts. 8–11 found, as they stood';
comment on column catalogue.policy_review.no_less_restrictive is '没有影响更小替代方案的理由 why there is no less restrictive alternative (第十二条)';
comment on column catalogue.policy_review.ends_on is '实施期限 the day on which an exception ends';

create table catalogue.policy_draft (
  policy_draft_id uuid not null,
  title text not null,
  kind text not null,
  drafting_agency_id uuid,
  drafting_agency text not null,
  text text not null,
  text_hash bytea not null,
  state text not null,
  came_by text not null,
  submitted_by text not null,
  submitted_account_id uuid,
  submitted_at timestamptz not null,
  policy_review_id uuid,
  review_permits boolean,
  document_number text,
  published_by text,
  published_at timestamptz,
  constraint policy_draft_pk primary key (policy_draft_id),
  constraint policy_draft_kind_known check (kind in ('government-rule', 'normative-document', 'other-measure')),
  constraint policy_draft_state_known check (state in ('drafting', 'reviewed', 'published')),
  constraint policy_draft_came_by_known check (came_by in ('screen', 'import')),
  constraint policy_draft_review_fk foreign key (policy_draft_id, policy_review_id, text_hash, review_permits)
    references catalogue.policy_review (policy_draft_id, policy_review_id, text_hash, permits),
  constraint policy_draft_published_after_review check (state <> 'published' or (policy_review_id is not null and review_permits is true)),
  constraint policy_draft_published_whole check ((state = 'published') = (published_at is not null)),
  constraint policy_draft_number_when_published check (state <> 'published' or document_number is not null)
);
comment on table catalogue.policy_draft is '政策措施草案 draft of a rule, normative document or other measure; it cannot be published without a review of this very text that permits it (公平竞争审查条例第十八条)';
comment on column catalogue.policy_draft.kind is '种类：government-rule 规章；normative-document 规范性文件；other-measure 其他政策措施';
comment on column catalogue.policy_draft.came_by is '来路：screen 界面或接口；import 批量导入';
comment on column catalogue.policy_draft.text_hash is '正文指纹 hash of the text; a changed text has no review';

create table catalogue.stakeholder_opinion (
  stakeholder_opinion_id uuid not null,
  policy_draft_id uuid not null,
  text_hash bytea not null,
  speaker text not null,
  speaker_kind text not null,
  opinion text not null,
  answer text not null,
  heard_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint stakeholder_opinion_pk primary key (stakeholder_opinion_id),
  constraint stakeholder_opinion_draft_fk foreign key (policy_draft_id) references catalogue.policy_draft (policy_draft_id),
  constraint stakeholder_opinion_kind_known check (speaker_kind in ('operator', 'association', 'public', 'expert'))
);
comment on table catalogue.stakeholder_opinion is '[append-only] 利害关系人意见 what stakeholders said of a draft and how it was answered (公平竞争审查条例第十六条)';
comment on column catalogue.stakeholder_opinion.speaker_kind is '谁：operator 经营者；association 行业协会商会；public 社会公众；expert 专家';
create index stakeholder_opinion_draft_idx on catalogue.stakeholder_opinion (policy_draft_id, recorded_at);

create table catalogue.removed_barrier (
  removed_barrier_id uuid not null,
  title text not null,
  document text not null,
  drafting_agency text not null,
  article text not null,
  harm text not null,
  measure text not null,
  removed_on date not null,
  policy_draft_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint removed_barrier_pk primary key (removed_barrier_id),
  constraint removed_barrier_draft_fk foreign key (policy_draft_id) references catalogue.policy_draft (policy_draft_id),
  constraint removed_barrier_measure_known check (measure in ('abolished', 'changed', 'not-issued'))
);
comment on table catalogue.removed_barrier is '[append-only] 已清除的妨碍统一市场和公平竞争的规定 register of removed barriers (种子文件第二条)';
comment on column catalogue.removed_barrier.measure is '清理方式：abolished 废止；changed 修改；not-issued 未予出台';
comment on column catalogue.removed_barrier.article is '违反的审查标准 standard of arts. 8–11 it offended';
