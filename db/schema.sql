-- Written by tools/schema-dump.ts from the catalogue. Do not edit: change a migration.


create schema accountability;
create schema catalogue;
create schema commitments;
create schema credit;
create schema disclosure;
create schema disclosure_desk;
create schema draw;
create schema entities;
create schema exchange;
create schema exchange_desk;
create schema identity;
create schema inspection;
create schema law;
create schema ledger;
create schema platform;

create table accountability.counted_visit (
  visit_id uuid not null,
  agency_name text not null,
  agency_ids uuid[] not null,
  agency_names text[] not null,
  cap_exemption text,
  entity_id uuid not null,
  entity_name text not null,
  item_codes text[] not null,
  visited_on date not null
);
create table accountability.coverage_finding (
  coverage_finding_id uuid not null,
  kind text not null,
  subject_key text not null,
  subject_id uuid not null,
  title text not null,
  detail text not null,
  opened_on date not null,
  seen_on date not null,
  closed_on date
);
create table accountability.coverage_proof (
  coverage_proof_id uuid not null,
  proved_on date not null,
  started_at timestamp with time zone not null,
  item_count integer not null,
  place_count integer not null,
  entity_count bigint not null,
  premises_count bigint not null,
  pair_count bigint not null,
  opened_count integer not null,
  closed_count integer not null,
  open_count integer not null,
  took_ms integer not null
);
create table catalogue.check_point (
  check_point_id uuid not null,
  item_version_id uuid not null,
  ordinal integer not null,
  code text not null,
  text text not null,
  reason text not null,
  weight text not null,
  citation_ids text[] not null
);
create table catalogue.clean_up (
  clean_up_id uuid not null,
  finding_kind text not null,
  finding_key text not null,
  item_ids uuid[] not null,
  marks jsonb not null,
  asked text not null,
  reason text not null,
  state text not null,
  proposed_by text not null,
  proposed_account_id uuid,
  proposed_at timestamp with time zone not null,
  outcome text,
  decision_reason text,
  carried_out_by date,
  decided_by text,
  decided_account_id uuid,
  decided_at timestamp with time zone,
  closing_note text,
  closed_by text,
  closed_at timestamp with time zone
);
create table catalogue.decided_case (
  decided_case_id uuid not null,
  item_id uuid not null,
  document_number text not null,
  agency_name text not null,
  behaviour_on date not null,
  decided_on date not null,
  subject text not null,
  subject_uscc text,
  case_when text not null,
  outcome text not null,
  step text,
  fine_fen bigint,
  factors text[] not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null
);
create table catalogue.delegation (
  delegation_id uuid not null,
  number text not null,
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  item_ids uuid[] not null,
  powers text[] not null,
  scope text not null,
  valid_from date not null,
  valid_to date not null,
  content_hash bytea not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  ended_on date,
  ended_reason text,
  ended_by text
);
create table catalogue.duty_list_entry (
  place text not null,
  entry_code text not null,
  item_code text not null,
  title text not null,
  agency text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  loaded_at timestamp with time zone not null
);
create table catalogue.filing (
  filing_id uuid not null,
  number text not null,
  item_id uuid not null,
  filing_kind text not null,
  entity_id uuid,
  filer_name text not null,
  filed_on date not null,
  division_code text,
  agency_id uuid not null,
  verify_by date not null,
  verify_citation text not null,
  is_provisional boolean not null,
  content_hash bytea not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  outcome text,
  verified_on date,
  verified_by text,
  note text default ''::text not null
);
create table catalogue.item (
  item_id uuid not null,
  item_group_id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  retired_on date,
  retired_reason text,
  retired_by text,
  created_at timestamp with time zone not null
);
create table catalogue.item_group (
  item_group_id uuid not null,
  code text not null,
  name text not null,
  note text default ''::text not null,
  created_at timestamp with time zone not null
);
create table catalogue.item_succession (
  from_item_id uuid not null,
  to_item_id uuid not null,
  kind text not null,
  effective_on date not null,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null
);
create table catalogue.item_version (
  item_version_id uuid not null,
  item_id uuid not null,
  ordinal integer not null,
  state text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  sector text not null,
  agency text not null,
  catalogue_code text not null,
  supervision_class text,
  content jsonb not null,
  missing text[] not null,
  content_hash bytea not null,
  proposed_by text not null,
  proposed_account_id uuid,
  proposed_agency_id uuid,
  proposed_at timestamp with time zone not null,
  decided_by text,
  decided_account_id uuid,
  decided_at timestamp with time zone,
  decision_note text
);
create table catalogue.legal_basis (
  item_version_id uuid not null,
  citation_id text not null,
  role text not null,
  ordinal integer not null,
  confirmation text not null,
  confirmed_by text,
  confirmed_account_id uuid,
  confirmed_at timestamp with time zone,
  confirmation_source text
);
create table catalogue.merge_line (
  merge_line_id uuid not null,
  official_list_id uuid not null,
  catalogue_code text not null,
  item_id uuid,
  kind text not null,
  fields jsonb not null,
  state text not null,
  choice text,
  reason text,
  settled_by text,
  settled_account_id uuid,
  settled_at timestamp with time zone,
  item_version_id uuid,
  clean_up_id uuid
);
create table catalogue.official_list (
  official_list_id uuid not null,
  issuer text not null,
  title text not null,
  document_number text not null,
  issued_on date not null,
  effective_on date not null,
  base_list_id uuid,
  content_hash bytea not null,
  entry_count integer not null,
  unchanged_count integer not null,
  imported_by text not null,
  imported_account_id uuid,
  imported_at timestamp with time zone not null
);
create table catalogue.official_list_entry (
  official_list_id uuid not null,
  catalogue_code text not null,
  entry jsonb not null
);
create table catalogue.plan_partner (
  plan_id uuid not null,
  agency_id uuid not null,
  answer text,
  opinion text default ''::text not null,
  answered_by text,
  answered_at timestamp with time zone
);
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
  submitted_at timestamp with time zone not null,
  policy_review_id uuid,
  review_permits boolean,
  document_number text,
  published_by text,
  published_at timestamp with time zone
);
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
  concluded_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null
);
create table catalogue.supervision_plan (
  plan_id uuid not null,
  kind text not null,
  item_id uuid,
  agency_id uuid not null,
  title text not null,
  state text not null,
  ordinal integer not null,
  content jsonb not null,
  content_hash bytea not null,
  drafted_by text not null,
  drafted_account_id uuid not null,
  drafted_at timestamp with time zone not null,
  published_by text,
  published_on date,
  superseded_on date,
  dissent_reply text
);
create table catalogue.unfiled_lead (
  lead_id uuid not null,
  item_id uuid not null,
  filing_kind text not null,
  entity_id uuid,
  name text not null,
  place text not null,
  division_code text,
  found_on date not null,
  source text not null,
  agency_id uuid not null,
  rule_id text not null,
  explanation text not null,
  content_hash bytea not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  outcome text,
  settled_on date,
  settled_by text,
  note text default ''::text not null
);
create table commitments.association_act (
  association_act_id uuid not null,
  association_id uuid not null,
  association_name text not null,
  verb text not null,
  about_entity_id uuid,
  subject text not null,
  opinion text not null,
  standard_number text,
  fee_fen bigint,
  is_voluntary boolean,
  state text not null,
  refused_why text,
  acted_on date not null,
  acted_by text not null,
  acted_at timestamp with time zone not null,
  expires_on date
);
create table commitments.association_act_end (
  association_act_id uuid not null,
  why text not null,
  reason text not null,
  ended_on date not null,
  ended_by text not null,
  ended_at timestamp with time zone not null
);
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
  declared_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null
);
create table commitments.leading_mark (
  chain_id uuid not null,
  list_number text not null,
  marked_on date not null,
  marked_by text not null,
  recorded_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null
);
create table credit.class (
  class_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  class text not null,
  source text not null,
  rule_version text not null,
  points integer,
  explanation jsonb not null,
  classed_on date not null,
  document_number text,
  arrival bigint generated always as identity not null,
  recorded_at timestamp with time zone not null
);
create table credit.current_class (
  entity_id uuid not null,
  agency_id uuid not null,
  class text not null,
  source text not null,
  rule_version text not null,
  class_id uuid not null,
  classed_on date not null,
  checked_on date not null,
  is_announced boolean default false not null
);
create table credit.fact (
  fact_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  occurred_on date not null,
  details jsonb not null,
  source text not null,
  source_key text not null,
  arrival bigint generated always as identity not null,
  recorded_at timestamp with time zone not null
);
create table credit.issued_batch (
  batch_id uuid not null,
  agency_id uuid not null,
  document_number text not null,
  model_version text not null,
  issued_on date not null,
  rows_in integer not null,
  loaded integer not null,
  unchanged integer not null,
  unknown integer not null,
  unknown_codes text[] not null,
  content_hash bytea not null,
  recorded_at timestamp with time zone not null
);
create table credit.rule_adoption (
  rule_adoption_id uuid not null,
  agency_id uuid not null,
  rule_version text not null,
  document_number text not null,
  adopted_on date not null,
  approved_by text not null,
  content_hash bytea not null,
  recorded_at timestamp with time zone not null
);
create table disclosure.open_edition (
  ordinal integer not null,
  made_on date not null,
  made_at timestamp with time zone not null,
  cause text not null,
  manifest text not null,
  manifest_hash text not null,
  signature text not null,
  leaf_hash text not null,
  anchor text,
  keep_until date not null
);
create table disclosure.open_file (
  ordinal integer not null,
  name text not null,
  dataset text not null,
  hash text not null,
  size bigint not null,
  row_count integer not null,
  stopped_at timestamp with time zone,
  stopped_reason text
);
create table disclosure.open_record (
  dataset text not null,
  record_key text not null,
  first_edition integer not null,
  last_edition integer not null,
  gone_on date,
  gone_reason text
);
create table disclosure.public_barrier (
  removed_barrier_id uuid not null,
  title text not null,
  document text not null,
  agency text not null,
  article text not null,
  harm text not null,
  measure text not null,
  removed_on date not null
);
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
  silent_parties jsonb default '[]'::jsonb not null,
  source_moment timestamp with time zone not null,
  hold_at timestamp with time zone not null,
  disclose_on date not null,
  commit_hash text not null,
  leaf_hash text not null,
  committed_at timestamp with time zone not null,
  drawn_at timestamp with time zone,
  drawn_count integer,
  seed text,
  result_root text,
  is_list_public boolean default false not null,
  released_at timestamp with time zone,
  ended_reason text,
  visited_count integer default 0 not null,
  tasks jsonb default '[]'::jsonb not null,
  forecast jsonb,
  lint jsonb
);
create table disclosure.public_draw_catalogue (
  adoption_id uuid not null,
  agency_name text not null,
  kind text not null,
  version text not null,
  title text not null,
  entries jsonb not null,
  citation text not null,
  document_number text not null,
  signed_by text not null,
  adopted_at timestamp with time zone not null,
  leaf_hash text not null
);
create table disclosure.public_draw_quality (
  plan_id uuid not null,
  document jsonb not null,
  leaf_hash text not null,
  checked_at timestamp with time zone not null,
  explanation text,
  explained_at timestamp with time zone,
  wave integer default 1 not null
);
create table disclosure.public_draw_step (
  plan_id uuid not null,
  leaf_hash text not null,
  state text not null,
  label text not null,
  happened_at timestamp with time zone not null,
  reason text,
  wave integer default 1 not null
);
create table disclosure.public_draw_unit (
  plan_id uuid not null,
  "position" integer not null,
  entity_id uuid not null,
  uscc text not null,
  name text not null,
  stratum text not null,
  visit_id uuid not null
);
create table disclosure.public_draw_wave (
  plan_id uuid not null,
  wave integer not null,
  source_moment timestamp with time zone not null,
  hold_at timestamp with time zone not null,
  visits_from date not null,
  visits_to date not null,
  sources jsonb not null,
  parties jsonb not null,
  silent_parties jsonb default '[]'::jsonb not null,
  drawn_at timestamp with time zone,
  drawn_count integer
);
create table disclosure.public_figure (
  figure_id text not null,
  title text not null,
  term text not null,
  citation text not null,
  total integer not null,
  in_time integer not null,
  open integer not null,
  late integer not null,
  as_of timestamp with time zone not null
);
create table disclosure.public_item (
  item_id uuid not null,
  item_version_id uuid not null,
  code text not null,
  title text not null,
  kind text not null,
  group_title text not null,
  sector text not null,
  agency text not null,
  valid_from date not null,
  valid_to date,
  retired_on date,
  content jsonb not null
);
create table disclosure.public_joint_item_list (
  list_id uuid not null,
  agency_name text not null,
  year integer not null,
  version integer not null,
  title text not null,
  items jsonb not null,
  dropped jsonb not null,
  considered jsonb not null,
  published_at timestamp with time zone not null,
  leaf_hash text not null
);
create table disclosure.public_key_list (
  list_id uuid not null,
  agency_name text not null,
  year integer not null,
  version integer not null,
  title text not null,
  legal_basis text not null,
  entries jsonb not null,
  in_force_from date not null,
  in_force_to date not null,
  published_at timestamp with time zone not null,
  leaf_hash text not null
);
create table disclosure.public_package (
  plan_id uuid not null,
  state text not null,
  files jsonb not null,
  zip_hash text not null,
  zip_size integer not null,
  built_at timestamp with time zone not null
);
create table disclosure.public_policy (
  policy_draft_id uuid not null,
  title text not null,
  kind text not null,
  agency text not null,
  document_number text not null,
  published_at timestamp with time zone not null,
  conclusion text not null,
  reason text not null,
  exception_ground text,
  no_less_restrictive text,
  ends_on date,
  heard integer not null,
  sign_titles text[] not null
);
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
  withdrawn_reason text
);
create table disclosure.public_self_regulation (
  association_act_id uuid not null,
  entity_id uuid not null,
  source text not null,
  verb text not null,
  subject text not null,
  opinion text not null,
  acted_on date not null,
  expires_on date not null
);
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
  declared_at timestamp with time zone not null,
  leading_list text
);
create table disclosure.public_standard_test (
  standard_test_id uuid not null,
  chain_id uuid not null,
  indicator text not null,
  measured_words text not null,
  verdict text not null,
  tester text not null,
  tested_on date not null
);
create table disclosure.public_undisclosed (
  disclosure_order_id uuid not null,
  entity_id uuid not null,
  entity_name text not null,
  uscc text,
  agency text not null,
  product text not null,
  document_number text not null,
  due_on date not null,
  listed_on date not null
);
create table disclosure.public_visit_share (
  year integer not null,
  agency_id uuid not null,
  ground text not null,
  agency_name text not null,
  label text not null,
  visits integer not null
);
create table disclosure.public_year_plan (
  year_plan_id uuid not null,
  agency_name text not null,
  year integer not null,
  title text not null,
  legal_basis text not null,
  published_at timestamp with time zone not null,
  leaf_hash text not null,
  tasks jsonb not null
);
create table disclosure.public_year_task_draw (
  plan_id uuid not null,
  year_task_id uuid not null
);
create table disclosure_desk.correction (
  visit_id uuid not null,
  agency_id uuid not null,
  ordered_on date,
  due_on date,
  closed_on date,
  is_recheck_passed boolean
);
create table disclosure_desk.draw_step (
  plan_id uuid not null,
  agency_id uuid not null,
  leaf_hash text not null,
  state text not null,
  label text not null,
  happened_at timestamp with time zone not null,
  reason text,
  wave integer default 1 not null
);
create table disclosure_desk.outlet (
  outlet_id text not null,
  title text not null,
  is_connected boolean not null,
  note text not null,
  transport text default 'file-drop'::text not null,
  endpoint text,
  access_key text,
  sealed_secret bytea,
  failures integer default 0 not null,
  failed_because text,
  next_try_at timestamp with time zone,
  receipt_within_minutes integer default 1440 not null
);
create table disclosure_desk.outlet_answer (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null,
  reason text not null,
  is_effective boolean not null,
  read_at timestamp with time zone not null
);
create table disclosure_desk.outlet_batch (
  outlet_id text not null,
  batch text not null,
  file_hash text not null,
  records integer not null,
  packed_at timestamp with time zone not null,
  left_at timestamp with time zone,
  asked_at timestamp with time zone
);
create table disclosure_desk.outlet_check (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null
);
create table disclosure_desk.outlet_delivery (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  state text not null,
  happened_at timestamp with time zone not null,
  note text,
  attempt integer default 0 not null,
  batch text,
  failed_by text,
  supplements jsonb default '{}'::jsonb not null,
  late_at timestamp with time zone
);
create table disclosure_desk.outlet_dispatch (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  attempt integer not null,
  batch text not null,
  file_hash text not null,
  sent_at timestamp with time zone not null
);
create table disclosure_desk.outlet_extra (
  outlet_id text not null,
  day text not null,
  file_hash text not null,
  record_mark text not null,
  batch text not null,
  operation text not null
);
create table disclosure_desk.outlet_receipt_file (
  outlet_id text not null,
  file_hash text not null,
  name text not null,
  answers integer not null,
  strangers integer not null,
  is_readable boolean not null,
  read_at timestamp with time zone not null
);
create table disclosure_desk.outlet_statement (
  outlet_id text not null,
  day text not null,
  file_hash text not null,
  entries integer not null,
  read_at timestamp with time zone not null
);
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
  approved_at timestamp with time zone,
  published_on date,
  late_reason text,
  correction jsonb,
  withdrawal jsonb,
  received_at timestamp with time zone not null
);
create table draw.approval (
  plan_id uuid not null,
  account_id uuid not null,
  agency_id uuid not null,
  person_name text not null,
  pseudonym text not null,
  approved_at timestamp with time zone not null
);
create table draw.catalogue_adoption (
  adoption_id uuid not null,
  agency_id uuid not null,
  org_name text not null,
  kind text not null,
  version text not null,
  title text not null,
  content jsonb not null,
  citation text not null,
  document_number text not null,
  signed_by text not null,
  content_hash bytea not null,
  adopted_by_name text not null,
  adopted_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.commitment (
  plan_id uuid not null,
  agency_id uuid not null,
  document text not null,
  commit_hash text not null,
  seal text not null,
  leaf_hash text not null,
  committed_at timestamp with time zone not null,
  lint text
);
create table draw.consent (
  plan_id uuid not null,
  department_id uuid not null,
  agency_id uuid not null,
  department_name text not null,
  answer text not null,
  reason text not null,
  account_id uuid not null,
  person_name text not null,
  leaf_hash text not null,
  answered_at timestamp with time zone not null
);
create table draw.entity_class (
  entity_id uuid not null,
  class text not null,
  since_on date not null,
  is_adopted boolean not null,
  source text not null,
  heard_at timestamp with time zone not null
);
create table draw.escrow_opening (
  plan_id uuid not null,
  agency_id uuid not null,
  seal_key bytea not null,
  names text[] not null,
  leaf_hash text not null,
  opened_at timestamp with time zone not null
);
create table draw.escrow_share (
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  account_id uuid not null,
  name text not null,
  organ text not null,
  office text not null,
  named_at timestamp with time zone not null,
  share_hash text,
  waiting_share bytea,
  taken_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  handed_share bytea,
  handed_in_at timestamp with time zone
);
create table draw.frame (
  plan_id uuid not null,
  agency_id uuid not null,
  unit_count integer not null,
  candidate_rows integer not null,
  root text not null,
  counts jsonb not null,
  snapshot text not null,
  rule jsonb not null,
  rule_hash text not null,
  frozen_at timestamp with time zone not null,
  task text default 'T1'::text not null
);
create table draw.frame_unit (
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  unit_id text not null,
  entity_id uuid not null,
  name text not null,
  division text,
  premises_id uuid,
  stratum text not null,
  class text not null,
  disposition text not null,
  reason text,
  task text default 'T1'::text not null,
  cap_visits jsonb
);
create table draw.joint_item_list (
  list_id uuid not null,
  agency_id uuid not null,
  org_name text not null,
  year integer not null,
  version integer not null,
  title text not null,
  items jsonb not null,
  dropped jsonb not null,
  considered jsonb not null,
  content_hash bytea not null,
  published_by_name text not null,
  published_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.key_list (
  list_id uuid not null,
  agency_id uuid not null,
  org_name text not null,
  year integer not null,
  version integer not null,
  title text not null,
  legal_basis text not null,
  entries jsonb not null,
  in_force_from date not null,
  in_force_to date not null,
  content_hash bytea not null,
  published_by_name text not null,
  published_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.lint (
  plan_id uuid not null,
  seq integer not null,
  agency_id uuid not null,
  stage text not null,
  report jsonb not null,
  linted_by_name text not null,
  linted_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.lint_signature (
  signature_id uuid not null,
  plan_id uuid not null,
  agency_id uuid not null,
  finding text not null,
  words text not null,
  reason text not null,
  account_id uuid not null,
  person_name text not null,
  pseudonym text not null,
  signed_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.list_read (
  plan_id uuid not null,
  account_id uuid not null,
  read_at timestamp with time zone not null,
  agency_id uuid not null,
  leaf_hash text not null
);
create table draw.match_answer (
  proposal_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  answer text not null,
  words text not null,
  answered_by_name text not null,
  answered_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.match_proposal (
  proposal_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  year integer not null,
  title text not null,
  note text not null,
  year_task_ids uuid[] not null,
  partner_ids uuid[] not null,
  estimate jsonb not null,
  content_hash bytea not null,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  leaf_hash text not null
);
create table draw.on_site_visit (
  visit_id uuid not null,
  entity_id uuid not null,
  agency_id uuid not null,
  visited_on date not null,
  leaf_hash text
);
create table draw.overdue (
  plan_id uuid not null,
  agency_id uuid not null,
  due_at timestamp with time zone not null,
  raised_at timestamp with time zone not null,
  leaf_hash text not null,
  wave integer default 1 not null
);
create table draw.party (
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  name text not null,
  organ text not null,
  account_id uuid,
  commitment text,
  committed_at timestamp with time zone,
  share bytea,
  revealed_at timestamp with time zone,
  wave integer default 1 not null
);
create table draw.plan (
  plan_id uuid not null,
  agency_id uuid not null,
  reader_agency_ids uuid[] not null,
  number text not null,
  title text not null,
  kind text not null,
  org text not null,
  org_name text not null,
  item_ids uuid[] not null,
  item_codes text[] not null,
  item_names text[] not null,
  period text not null,
  scope_key text not null,
  definition jsonb not null,
  content_hash bytea not null,
  source_moment timestamp with time zone not null,
  hold_at timestamp with time zone not null,
  parties_close_at timestamp with time zone,
  supersedes_id uuid,
  state text not null,
  state_at timestamp with time zone not null,
  is_live boolean not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  void_judged_at timestamp with time zone
);
create table draw.policy (
  kind text not null,
  valid_from date not null,
  quorum integer not null,
  fail_after_days integer not null,
  reproductions integer not null,
  release_days_before integer not null,
  is_foreign_beacon_allowed boolean not null,
  alarm_after_minutes integer default 60 not null,
  hold_within_hours integer default 72 not null,
  beacon_relay_url text
);
create table draw.quality (
  plan_id uuid not null,
  agency_id uuid not null,
  document text not null,
  is_held boolean not null,
  leaf_hash text not null,
  checked_at timestamp with time zone not null,
  wave integer default 1 not null
);
create table draw.quality_signature (
  plan_id uuid not null,
  account_id uuid not null,
  agency_id uuid not null,
  person_name text not null,
  pseudonym text not null,
  explanation text not null,
  leaf_hash text not null,
  signed_at timestamp with time zone not null,
  wave integer default 1 not null
);
create table draw.rehearsal (
  plan_id uuid not null,
  agency_id uuid not null,
  frame_roots text not null,
  roster_root text not null,
  seeds integer not null,
  done integer not null,
  tally jsonb not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  leaf_hash text
);
create table draw.reproduction (
  plan_id uuid not null,
  account_id uuid not null,
  agency_id uuid not null,
  person_name text not null,
  frame_root text not null,
  roster_root text not null,
  reproduced_at timestamp with time zone not null
);
create table draw.reserve (
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  unit_id text not null,
  entity_id uuid not null,
  stratum text not null,
  class text not null,
  key text not null,
  used_for_id uuid,
  wave integer default 1 not null,
  task text default 'T1'::text not null
);
create table draw.result (
  plan_id uuid not null,
  agency_id uuid not null,
  sources jsonb not null,
  seed_base text not null,
  seed text not null,
  result_root text not null,
  assignment jsonb not null,
  drawn_count integer not null,
  drawn_at timestamp with time zone not null,
  wave integer default 1 not null
);
create table draw.roster (
  plan_id uuid not null,
  agency_id uuid not null,
  officer_count integer not null,
  root text not null,
  rule jsonb not null
);
create table draw.roster_line (
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  officer_id uuid not null,
  officer_agency_id uuid not null,
  certificate_no text not null,
  name text not null,
  line text not null
);
create table draw.round_forecast (
  plan_id uuid not null,
  agency_id uuid not null,
  unit_count integer not null,
  selections text not null,
  merged text not null,
  separate text not null
);
create table draw.secret (
  plan_id uuid not null,
  agency_id uuid not null,
  seal_key bytea,
  frame_key bytea,
  made_at timestamp with time zone not null
);
create table draw.source_entry (
  entry_id uuid not null,
  plan_id uuid not null,
  agency_id uuid not null,
  source_type text not null,
  source_at text not null,
  value text not null,
  publication_title text not null,
  publication_url text not null,
  publication_hash text not null,
  account_id uuid not null,
  person_name text not null,
  entered_at timestamp with time zone not null,
  wave integer default 1 not null
);
create table draw.state_change (
  plan_id uuid not null,
  seq integer not null,
  agency_id uuid not null,
  state text not null,
  leaf_type text not null,
  leaf_hash text not null,
  reason text,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  wave integer default 1 not null
);
create table draw.task (
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  code text not null,
  department_id uuid not null,
  department_code text not null,
  department_name text not null,
  item_ids uuid[] not null,
  item_codes text[] not null,
  item_names text[] not null,
  definition jsonb not null
);
create table draw.task_result (
  plan_id uuid not null,
  wave integer not null,
  task text not null,
  agency_id uuid not null,
  sizes jsonb not null,
  rounding jsonb not null,
  quotas jsonb not null,
  cells jsonb not null
);
create table draw.visit (
  visit_id uuid not null,
  plan_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  reader_agency_ids uuid[] not null,
  entity_id uuid not null,
  unit_id text not null,
  entity_name text not null,
  division text,
  premises_id uuid,
  stratum text not null,
  class text not null,
  key text not null,
  manner text not null,
  visit_on date not null,
  line text not null,
  salt bytea not null,
  released_at timestamp with time zone,
  outcome text,
  outcome_at timestamp with time zone,
  substitute_for_id uuid,
  wave integer default 1 not null,
  followed_up_at timestamp with time zone
);
create table draw.visit_finding (
  visit_id uuid not null,
  plan_id uuid not null,
  agency_id uuid not null,
  has_findings boolean not null,
  concluded_on date not null
);
create table draw.visit_officer (
  visit_id uuid not null,
  slot integer not null,
  agency_id uuid not null,
  officer_id uuid not null,
  certificate_no text not null,
  name text not null,
  replaced_at timestamp with time zone,
  plan_id uuid not null
);
create table draw.visit_task (
  visit_id uuid not null,
  "position" integer not null,
  plan_id uuid not null,
  agency_id uuid not null,
  task text not null,
  stratum text not null,
  class text not null,
  manner text not null
);
create table draw.wave (
  plan_id uuid not null,
  wave integer not null,
  agency_id uuid not null,
  source_moment timestamp with time zone not null,
  hold_at timestamp with time zone not null,
  parties_close_at timestamp with time zone,
  visits_from date not null,
  visits_to date not null,
  sources jsonb not null,
  state text not null
);
create table draw.year_plan (
  year_plan_id uuid not null,
  agency_id uuid not null,
  org text not null,
  org_name text not null,
  year integer not null,
  title text not null,
  legal_basis text not null,
  content_hash bytea not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  published_by_name text,
  published_at timestamp with time zone,
  leaf_hash text
);
create table draw.year_task (
  year_task_id uuid not null,
  year_plan_id uuid not null,
  agency_id uuid not null,
  "position" integer not null,
  number text not null,
  name text not null,
  targeting text not null,
  office text not null,
  joint_agency_ids uuid[] not null,
  joint_agency_names text[] not null,
  item_ids uuid[] not null,
  item_codes text[] not null,
  item_names text[] not null,
  objects jsonb not null,
  sizing jsonb not null,
  window_from date not null,
  window_to date not null,
  method text not null,
  batches integer not null,
  added_on date,
  added_reason text
);
create table draw.year_task_draw (
  plan_id uuid not null,
  year_task_id uuid not null,
  agency_id uuid not null,
  linked_at timestamp with time zone not null
);
create table entities.annual_report (
  entity_id uuid not null,
  year integer not null,
  filed_on date not null,
  source text not null,
  recorded_at timestamp with time zone not null
);
create table entities.bigram_frequency (
  gram integer not null,
  entity_count integer not null
);
create table entities.disclosure_duty (
  duty_id uuid not null,
  entity_id uuid not null,
  kind text not null,
  matter text not null,
  arose_on date not null,
  due_on date not null,
  citation text not null,
  source text not null,
  disclosed_on date,
  disclosed_where text,
  settled_by text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  fact_id uuid,
  lapsed_on date,
  lapsed_because text
);
create table entities.division (
  code text not null,
  name text not null,
  kind text not null,
  successor_code text,
  is_present boolean not null,
  note text
);
create table entities.dual_notice (
  notice_id uuid not null,
  entity_id uuid not null,
  cause text not null,
  route_id text not null,
  matter text not null,
  role text not null,
  rule_version text not null,
  why text not null,
  agency_id uuid not null,
  pushed_on date not null,
  due_on date not null,
  state text not null,
  settled_by text,
  settled_at timestamp with time zone,
  reason text,
  follows uuid,
  recorded_at timestamp with time zone not null
);
create table entities.enterprise_type (
  code text not null,
  name text not null,
  group_code text
);
create table entities.enterprise_type_group (
  code text not null,
  name text not null
);
create table entities.enterprise_type_word (
  word text not null,
  type_code text not null
);
create table entities.entity (
  entity_id uuid not null,
  uscc text,
  name text not null,
  name_key text not null,
  name_grams integer[] not null,
  registered_on date,
  type_code text,
  type_text text,
  industry_code text,
  legal_representative text,
  capital_minor bigint,
  capital_currency text,
  capital_text text,
  scope text,
  region text,
  is_outside_city boolean default false not null,
  division_code text,
  division_basis text,
  authority_code text,
  office_code text,
  status text not null,
  status_raw text,
  status_since_on date,
  batch_id uuid,
  row_no bigint,
  row_hash bytea,
  recorded_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create table entities.entity_extract (
  extract_id uuid not null,
  entity_id uuid not null,
  code text not null,
  purpose text not null,
  body text not null,
  body_hash text not null,
  note text not null,
  issued_by text not null,
  agency_id uuid,
  issued_at timestamp with time zone not null,
  leaf_hash text not null
);
create table entities.entity_fact (
  fact_id uuid not null,
  entity_id uuid not null,
  kind text not null,
  value text,
  valid_from date,
  valid_to date,
  source text not null,
  citation text,
  quality text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamp with time zone not null,
  details jsonb,
  match_id uuid,
  record_key text
);
create table entities.entity_identifier (
  entity_id uuid not null,
  type text not null,
  value text not null,
  valid_from date,
  valid_to date,
  source text not null,
  batch_id uuid,
  row_no bigint,
  name_key text,
  name_grams integer[]
);
create table entities.entity_label (
  entity_id uuid not null,
  mark_id uuid not null,
  label_id uuid not null,
  object_id uuid,
  cause text not null,
  state text not null,
  entered_by text not null,
  entered_agency text not null,
  entered_at timestamp with time zone not null,
  reviewed_by text,
  opinion text,
  reviewed_at timestamp with time zone,
  ended_on date,
  ended_because text
);
create table entities.entity_relation (
  relation_id uuid not null,
  entity_id uuid not null,
  kind text not null,
  related_entity_id uuid not null,
  since_on date not null,
  source text not null,
  citation text,
  recorded_at timestamp with time zone not null
);
create table entities.export_line (
  export_id uuid not null,
  "position" integer not null,
  entity_id uuid not null
);
create table entities.export_order (
  export_id uuid not null,
  account_id uuid not null,
  filter jsonb not null,
  entity_ids uuid[] default '{}'::uuid[] not null,
  purpose text not null,
  state text not null,
  rows_total integer,
  rows_done integer default 0 not null,
  parts jsonb default '[]'::jsonb not null,
  file_hash text,
  file_size bigint,
  failed_reason text,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  keep_until timestamp with time zone,
  removed_at timestamp with time zone
);
create table entities.fact_end (
  entity_id uuid not null,
  fact_id uuid not null,
  ended_on date not null,
  why text not null,
  source text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamp with time zone not null
);
create table entities.fact_withdrawal (
  entity_id uuid not null,
  fact_id uuid not null,
  match_id uuid,
  reason text not null,
  withdrawn_by text not null,
  withdrawn_at timestamp with time zone not null
);
create table entities.file_entry (
  entry_id uuid not null,
  entity_id uuid not null,
  kind text not null,
  title text not null,
  occurred_at timestamp with time zone not null,
  agency_id uuid,
  source text not null,
  link text,
  facts jsonb not null,
  loop_key text,
  loop_state text,
  loop_due_on date,
  recorded_at timestamp with time zone not null,
  caused_by text
);
create table entities.identity_match (
  match_id uuid not null,
  claim_key bytea not null,
  claim jsonb not null,
  source text not null,
  record_key text not null,
  state text not null,
  why text not null,
  entity_id uuid,
  candidates uuid[] default '{}'::uuid[] not null,
  reason text not null,
  facts jsonb not null,
  follows uuid,
  decided_by text,
  decided_at timestamp with time zone,
  undone_by text,
  undone_at timestamp with time zone,
  undo_reason text,
  recorded_at timestamp with time zone not null,
  loads_row boolean default false not null
);
create table entities.import_batch (
  batch_id uuid not null,
  file_name text not null,
  file_hash text not null,
  file_bytes bigint not null,
  source text not null,
  encoding text,
  declared_status text not null,
  declared_basis text,
  state text not null,
  rows_read bigint default 0 not null,
  rows_in bigint default 0 not null,
  rows_loaded bigint default 0 not null,
  rows_changed bigint default 0 not null,
  rows_unchanged bigint default 0 not null,
  rows_quarantined bigint default 0 not null,
  rows_discarded bigint default 0 not null,
  rows_noted bigint default 0 not null,
  missing_columns text[] default '{}'::text[] not null,
  ignored_columns text[] default '{}'::text[] not null,
  rows_hash text,
  leaf_hash text,
  failure text,
  agency_id uuid,
  imported_by text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  rows_returned bigint default 0 not null
);
create table entities.import_note (
  batch_id uuid not null,
  row_no bigint not null,
  field text not null,
  was text not null,
  became text not null
);
create table entities.industry_class (
  code text not null,
  name text not null,
  section text not null,
  section_name text not null
);
create table entities.licence (
  licence_id uuid not null,
  entity_id uuid not null,
  premises_id uuid,
  kind text not null,
  number text not null,
  issued_by text,
  valid_from date,
  valid_to date,
  source text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamp with time zone not null
);
create table entities.name_key_version (
  version integer not null,
  renewed_at timestamp with time zone not null
);
create table entities.object_state_change (
  entity_id uuid not null,
  change_id uuid not null,
  object_id uuid not null,
  from_state text not null,
  to_state text not null,
  since_on date not null,
  reason text not null,
  changed_by text not null,
  recorded_at timestamp with time zone not null
);
create table entities.place_word (
  word text not null,
  kind text not null,
  division_code text not null
);
create table entities.premises (
  premises_id uuid not null,
  entity_id uuid not null,
  kind text not null,
  address text not null,
  address_key text not null,
  address_grams integer[] not null,
  division_code text,
  office_code text,
  opened_on date,
  closed_on date,
  source text not null,
  batch_id uuid,
  row_no bigint,
  recorded_at timestamp with time zone not null
);
create table entities.quarantine (
  batch_id uuid not null,
  row_no bigint not null,
  line_no bigint not null,
  cells text[] not null,
  titles text[] not null,
  reason text not null,
  faults jsonb not null,
  state text not null,
  corrected_cells text[],
  remaining_faults jsonb,
  corrected_by text,
  corrected_at timestamp with time zone,
  discard_reason text,
  row_hash bytea not null,
  entity_id uuid,
  slip_id uuid
);
create table entities.registration_authority (
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  division_code text,
  is_stopped boolean not null
);
create table entities.report_check (
  year integer not null,
  checked_on date not null,
  listed integer not null,
  marked integer not null
);
create table entities.report_finding (
  finding_id uuid not null,
  entity_id uuid not null,
  year integer not null,
  kind text not null,
  state text not null,
  notice text not null,
  proposed_on date not null,
  first_by text,
  first_opinion text,
  first_at timestamp with time zone,
  second_by text,
  second_opinion text,
  second_at timestamp with time zone,
  document_number text,
  ended_on date,
  ended_because text
);
create table entities.resting_ruling (
  entity_id uuid not null,
  fact_id uuid not null,
  reason text not null,
  ruled_by text not null,
  ruled_at timestamp with time zone not null,
  leaf_hash text not null
);
create table entities.saved_query (
  query_id uuid not null,
  account_id uuid not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamp with time zone not null
);
create table entities.status_change (
  change_id uuid not null,
  entity_id uuid not null,
  from_status text not null,
  to_status text not null,
  since_on date not null,
  document_number text,
  reason text not null,
  until_on date,
  changed_by text not null,
  recorded_at timestamp with time zone not null
);
create table entities.status_code (
  code text not null,
  name text not null,
  status text not null,
  national_code text not null
);
create table entities.supervised_object (
  entity_id uuid not null,
  object_id uuid not null,
  premises_id uuid,
  kind text not null,
  code text not null,
  name text not null,
  state text not null,
  since_on date,
  source text not null,
  citation text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  code_type text default 'own'::text not null
);
create table entities.supervision_label (
  label_id uuid not null,
  name text not null,
  parent_id uuid,
  scope text not null,
  division_code text,
  agency_id uuid,
  meaning text not null,
  licence_kind text,
  object_kind text,
  ended_on date,
  defined_by text not null,
  defined_at timestamp with time zone not null
);
create table entities.supervision_office (
  code text not null,
  name text not null,
  authority_code text not null,
  is_bureau boolean not null,
  is_stopped boolean not null
);
create table entities.uscc_exception (
  code text not null,
  reason text not null,
  registered_by text not null,
  registered_at timestamp with time zone not null
);
create table exchange.feed_batch (
  batch_id uuid not null,
  feed_key text not null,
  feed_version integer not null,
  agency text not null,
  arrival bigint generated always as identity not null,
  file_name text not null,
  file_hash text not null,
  file_bytes bigint not null,
  format text not null,
  encoding text,
  state text not null,
  titles text[] default '{}'::text[] not null,
  missing_columns text[] default '{}'::text[] not null,
  pages integer default 0 not null,
  pages_loaded integer default 0 not null,
  stalls integer default 0 not null,
  rows_in bigint default 0 not null,
  rows_loaded bigint default 0 not null,
  rows_changed bigint default 0 not null,
  rows_ended bigint default 0 not null,
  rows_unchanged bigint default 0 not null,
  rows_quarantined bigint default 0 not null,
  rows_returned bigint default 0 not null,
  rows_hash text,
  leaf_hash text,
  failure text,
  received_by text not null,
  started_at timestamp with time zone not null,
  progressed_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
create table exchange.feed_heartbeat (
  feed_key text not null,
  beat_at timestamp with time zone not null,
  beat_no bigint generated always as identity not null,
  theirs bigint not null,
  ours bigint not null,
  quarantined bigint not null,
  verdict text not null,
  up_to text not null
);
create table exchange.feed_page (
  batch_id uuid not null,
  page_no integer not null,
  page_hash text not null,
  row_count integer not null,
  loaded_at timestamp with time zone
);
create table exchange.feed_run (
  feed_key text not null,
  due_at timestamp with time zone not null,
  begun_at timestamp with time zone not null
);
create table exchange.feed_table (
  feed_key text not null,
  host text not null,
  port integer not null,
  database_name text not null,
  user_name text not null,
  sealed_password bytea not null,
  table_name text not null,
  uses_tls boolean not null,
  state text not null,
  told text,
  cursor_time text,
  cursor_id text,
  agreed_time text,
  agreed_id text,
  open_batches uuid[] default '{}'::uuid[] not null,
  tries integer default 0 not null,
  retry_at timestamp with time zone,
  read_at timestamp with time zone,
  set_by text not null,
  set_at timestamp with time zone not null
);
create table exchange.feed_version (
  feed_key text not null,
  version integer not null,
  definition jsonb not null,
  reason text not null,
  adopted_by text not null,
  adopted_at timestamp with time zone not null
);
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
  settled_at timestamp with time zone
);
create table exchange.platform_list (
  platform_list_id uuid not null,
  read_from text not null,
  list_hash text not null,
  rows_there integer not null,
  rows_here integer not null,
  rows_alike integer not null,
  read_by text not null,
  read_at timestamp with time zone not null
);
create table exchange.quarantined_row (
  batch_id uuid not null,
  row_no bigint not null,
  line_no bigint not null,
  feed_key text not null,
  agency text not null,
  cells text[] not null,
  titles text[] not null,
  reason text not null,
  faults jsonb not null,
  state text not null,
  corrected_cells text[],
  remaining_faults jsonb,
  settled_by text,
  settled_at timestamp with time zone,
  slip_id uuid,
  row_hash bytea not null,
  arrived_at timestamp with time zone not null,
  record_key text,
  match_id uuid
);
create table exchange.return_slip (
  slip_id uuid not null,
  number text not null,
  feed_key text not null,
  agency text not null,
  row_count integer not null,
  reason text not null,
  file_hash text not null,
  returned_by text not null,
  returned_at timestamp with time zone not null,
  receipt text,
  acknowledged_by text,
  acknowledged_at timestamp with time zone
);
create table exchange.source_record (
  feed_key text not null,
  record_key text not null,
  entity_id uuid not null,
  row_hash bytea not null,
  fact_ids uuid[] not null,
  batch_id uuid not null,
  row_no bigint not null,
  ended_on date
);
create table exchange.unknown_column (
  batch_id uuid not null,
  feed_key text not null,
  title text not null,
  filled bigint not null,
  samples text[] not null
);
create table exchange_desk.api_call (
  system_id uuid not null,
  call_id uuid not null,
  key_id uuid not null,
  agency_id uuid not null,
  operation text not null,
  purpose text not null,
  stated_purpose text not null,
  outcome text not null,
  request_id text not null,
  called_at timestamp with time zone not null
);
create table exchange_desk.api_key (
  system_id uuid not null,
  key_id uuid not null,
  agency_id uuid not null,
  mark text not null,
  secret_hash bytea not null,
  role_code text not null,
  permissions text[] not null,
  may_act boolean not null,
  per_minute integer not null,
  per_day integer not null,
  valid_from date not null,
  valid_to date not null,
  issued_by uuid,
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_reason text
);
create table exchange_desk.api_quota_use (
  system_id uuid not null,
  key_id uuid not null,
  agency_id uuid not null,
  span text not null,
  starts_at timestamp with time zone not null,
  used integer not null
);
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
  changed_at timestamp with time zone not null
);
create table exchange_desk.hotline_caller (
  order_number text not null,
  lane text not null,
  agency_id uuid not null,
  barred text[] default '{}'::text[] not null,
  sealed bytea not null,
  caller_mark text not null
);
create table exchange_desk.hotline_lane (
  order_number text not null,
  lane text not null,
  agency_id uuid not null,
  barred text[] default '{}'::text[] not null,
  version integer not null,
  content jsonb not null,
  content_mark text not null,
  entity_id uuid,
  entity_state text not null,
  entity_reason text,
  complained_agency_id uuid,
  state text not null,
  transferred_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  received_on date not null,
  sign_due_on date not null,
  answer_due_on date not null,
  own_rule text,
  own_due_on date,
  handler_id uuid,
  handler_name text,
  signed_at timestamp with time zone,
  hand_backs integer default 0 not null,
  extension text default 'none'::text not null,
  answer text,
  answered_at timestamp with time zone,
  outcome text,
  closed_at timestamp with time zone,
  follow_up jsonb,
  steps integer default 0 not null
);
create table exchange_desk.hotline_link (
  order_number text not null,
  lane text not null,
  other_number text not null,
  agency_id uuid not null,
  barred text[] default '{}'::text[] not null,
  why text not null,
  linked_at timestamp with time zone not null
);
create table exchange_desk.hotline_message (
  order_number text not null,
  message_id uuid not null,
  agency_id uuid not null,
  message_key text not null,
  kind text not null,
  transport text not null,
  sealed_content bytea not null,
  content_mark bytea not null,
  state text not null,
  faults jsonb default '[]'::jsonb not null,
  received_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_reason text
);
create table exchange_desk.hotline_order (
  order_number text not null,
  agency_id uuid not null,
  version integer not null,
  content jsonb not null,
  routed_version integer default 0 not null,
  first_received_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create table exchange_desk.hotline_reconciliation (
  list_id uuid not null,
  agency_id uuid not null,
  transport text not null,
  taken_at timestamp with time zone not null,
  compared_at timestamp with time zone not null,
  theirs integer not null,
  ours integer not null,
  agreed integer not null,
  unknown_here text[] not null,
  closed_here text[] not null,
  closed_there text[] not null
);
create table exchange_desk.hotline_step (
  order_number text not null,
  lane text not null,
  step_id uuid not null,
  agency_id uuid not null,
  barred text[] default '{}'::text[] not null,
  step_no integer not null,
  act text not null,
  words text,
  by_name text not null,
  happened_at timestamp with time zone not null
);
create table exchange_desk.outlet (
  outlet_id text not null,
  title text not null,
  transport text default 'file-drop'::text not null,
  endpoint text,
  access_key text,
  sealed_secret bytea,
  failures integer default 0 not null,
  failed_because text,
  next_try_at timestamp with time zone,
  receipt_within_minutes integer default 1440 not null
);
create table exchange_desk.outlet_answer (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null,
  reason text not null,
  is_effective boolean not null,
  read_at timestamp with time zone not null
);
create table exchange_desk.outlet_batch (
  outlet_id text not null,
  batch text not null,
  file_hash text not null,
  records integer not null,
  packed_at timestamp with time zone not null,
  left_at timestamp with time zone,
  asked_at timestamp with time zone
);
create table exchange_desk.outlet_check (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  batch text not null,
  file_hash text not null,
  verdict text not null
);
create table exchange_desk.outlet_delivery (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  state text not null,
  happened_at timestamp with time zone not null,
  note text,
  attempt integer default 0 not null,
  batch text,
  failed_by text,
  supplements jsonb default '{}'::jsonb not null,
  late_at timestamp with time zone
);
create table exchange_desk.outlet_dispatch (
  record_id uuid not null,
  agency_id uuid not null,
  outlet_id text not null,
  act text not null,
  attempt integer not null,
  batch text not null,
  file_hash text not null,
  sent_at timestamp with time zone not null
);
create table exchange_desk.outlet_extra (
  outlet_id text not null,
  day text not null,
  file_hash text not null,
  record_mark text not null,
  batch text not null,
  operation text not null
);
create table exchange_desk.outlet_receipt_file (
  outlet_id text not null,
  file_hash text not null,
  name text not null,
  answers integer not null,
  strangers integer not null,
  is_readable boolean not null,
  read_at timestamp with time zone not null
);
create table exchange_desk.outlet_record (
  record_id uuid not null,
  outlet_id text not null,
  agency_id uuid not null,
  title text not null,
  subject text not null,
  content jsonb not null,
  changed_at timestamp with time zone not null
);
create table exchange_desk.outlet_statement (
  outlet_id text not null,
  day text not null,
  file_hash text not null,
  entries integer not null,
  read_at timestamp with time zone not null
);
create table exchange_desk.outside_system (
  system_id uuid not null,
  agency_id uuid not null,
  name text not null,
  contact text not null,
  purpose text not null,
  legal_ground text not null,
  pseudonym text not null,
  content_hash bytea not null,
  registered_by uuid,
  registered_at timestamp with time zone not null
);
create table exchange_desk.subscription (
  system_id uuid not null,
  subscription_id uuid not null,
  agency_id uuid not null,
  title text not null,
  url text not null,
  events text[] not null,
  state text not null,
  state_reason text,
  "position" bigint not null,
  tries integer default 0 not null,
  next_try_at timestamp with time zone not null,
  content_hash bytea not null,
  created_by uuid,
  created_at timestamp with time zone not null
);
create table exchange_desk.webhook_attempt (
  system_id uuid not null,
  subscription_id uuid not null,
  attempt_id uuid not null,
  agency_id uuid not null,
  "position" bigint not null,
  outcome text not null,
  status integer,
  reason text,
  attempted_at timestamp with time zone not null
);
create table exchange_desk.webhook_delivery (
  subscription_id uuid not null,
  "position" bigint not null,
  system_id uuid not null,
  agency_id uuid not null,
  event_id uuid not null,
  event_name text not null,
  published_at timestamp with time zone not null,
  state text not null,
  tries integer not null,
  status integer,
  reason text,
  tried_at timestamp with time zone not null
);
create table identity.account (
  account_id uuid not null,
  person_id uuid not null,
  login_name text not null,
  password_hash text not null,
  kind text not null,
  agency_id uuid,
  entity_id uuid,
  organization text,
  is_demonstration boolean default false not null,
  pseudonym text not null,
  content_hash bytea not null,
  created_at timestamp with time zone not null,
  password_changed_at timestamp with time zone not null,
  disabled_at timestamp with time zone
);
create table identity.agency (
  agency_id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  sector text not null,
  level text not null,
  kind text not null,
  status text default 'active'::text not null,
  document_word text,
  parent_id uuid,
  superior_id uuid,
  division_code text,
  functional_area text,
  divisions text[] default '{}'::text[] not null,
  note text,
  content_hash bytea not null,
  registered_at timestamp with time zone not null
);
create table identity.agency_alias (
  agency_id uuid not null,
  name text not null,
  valid_from date,
  valid_to date
);
create table identity.agency_code (
  agency_id uuid not null,
  system text not null,
  code text not null,
  valid_from date,
  valid_to date
);
create table identity.known_device (
  token_hash bytea not null,
  account_id uuid not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null
);
create table identity.login_policy (
  valid_from timestamp with time zone not null,
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
  touch_seconds integer not null
);
create table identity.login_throttle (
  lane text not null,
  failures integer not null,
  last_failed_at timestamp with time zone not null,
  next_try_at timestamp with time zone not null
);
create table identity.officer (
  officer_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  staff_number text not null,
  kind text not null,
  post text,
  districts text[] default '{}'::text[] not null,
  functions text[] default '{}'::text[] not null,
  may_lead boolean not null,
  daily_cap integer not null,
  valid_from date not null,
  valid_to date,
  content_hash bytea not null,
  registered_at timestamp with time zone not null
);
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
  added_at timestamp with time zone not null
);
create table identity.officer_qualification (
  qualification_id uuid not null,
  officer_id uuid not null,
  code text not null,
  title text not null,
  document_number text,
  valid_from date not null,
  valid_to date,
  content_hash bytea not null,
  added_at timestamp with time zone not null
);
create table identity.person (
  person_id uuid not null,
  name text not null
);
create table identity.recusal (
  recusal_id uuid not null,
  officer_id uuid not null,
  entity_id uuid not null,
  ground text not null,
  declared_by text not null,
  declared_on date not null,
  valid_to date,
  content_hash bytea not null,
  declared_at timestamp with time zone not null
);
create table identity.role (
  role_code text not null,
  title text not null,
  reach text not null,
  excludes text[] default '{}'::text[] not null
);
create table identity.role_grant (
  role_grant_id uuid not null,
  account_id uuid not null,
  role_code text not null,
  agency_id uuid,
  district_codes text[] default '{}'::text[] not null,
  functions text[] default '{}'::text[] not null,
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_reason text,
  content_hash bytea not null
);
create table identity.role_permission (
  role_code text not null,
  permission text not null
);
create table identity.session (
  session_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  device_label text not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_reason text
);
create table inspection.answer (
  answer_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  check_point_id uuid not null,
  outcome text not null,
  note text not null,
  answered_at timestamp with time zone not null,
  answer_seq bigint generated always as identity not null
);
create table inspection.capture_check (
  capture_id uuid not null,
  agency_id uuid not null,
  is_true boolean not null,
  is_clear boolean not null,
  is_complete boolean not null,
  is_accurate boolean not null,
  is_fit boolean generated always as ((is_true AND is_clear AND is_complete AND is_accurate)) stored not null,
  opinion text not null,
  checked_by_name text not null,
  checked_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.capture_notice (
  capture_id uuid not null,
  agency_id uuid not null,
  means text not null,
  receiver_name text not null,
  plea_path text not null,
  told_by_name text not null,
  told_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.check_point (
  visit_id uuid not null,
  agency_id uuid not null,
  check_point_id uuid not null,
  item_id uuid not null,
  item_version_id uuid not null,
  text text not null,
  guidance text,
  reasons jsonb not null,
  ordinal integer not null
);
create table inspection.correction_order (
  correction_order_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  entity_id uuid not null,
  item_id uuid not null,
  problem text not null,
  requirement text not null,
  basis text not null,
  ordered_on date not null,
  term_days integer not null,
  strict_due_on date not null,
  due_on date not null,
  is_provisional boolean not null,
  due_explanation text not null,
  state text not null,
  reinspected_on date
);
create table inspection.device_location_notice (
  notice_id uuid not null,
  device_id uuid not null,
  agency_id uuid not null,
  published_on date not null,
  outlet text not null,
  document_number text not null,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.device_review (
  review_id uuid not null,
  device_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  outcome text not null,
  opinion text not null,
  document_number text not null,
  reviewed_on date not null,
  valid_until date,
  reviewed_by uuid,
  reviewed_by_name text not null,
  recorded_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.entity_class (
  entity_id uuid not null,
  class text not null,
  is_adopted boolean not null,
  since_on date not null
);
create table inspection.evidence (
  evidence_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  check_point_id uuid,
  kind text not null,
  root_hash text not null,
  file_hash text not null,
  size_bytes bigint not null,
  media_type text not null,
  note text not null,
  device text not null,
  device_counter integer not null,
  captured_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  previous_root text,
  clock_skew_ms bigint
);
create table inspection.information_collection (
  collection_id uuid not null,
  agency_id uuid not null,
  entity_id uuid not null,
  collector_name text not null,
  collector_role text not null,
  subject text not null,
  note text not null,
  collected_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.item_result (
  visit_id uuid not null,
  agency_id uuid not null,
  item_id uuid not null,
  result_code text not null
);
create table inspection.monitoring_device (
  device_id uuid not null,
  agency_id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  location text not null,
  division_code text,
  legal_ground text not null,
  standard text not null,
  sign_text text not null,
  registered_by uuid,
  registered_by_name text not null,
  registered_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.off_site_capture (
  capture_id uuid not null,
  device_id uuid not null,
  agency_id uuid not null,
  entity_id uuid not null,
  entity_name text not null,
  item_id uuid not null,
  item_version_id uuid not null,
  item_code text not null,
  item_name text not null,
  fact text not null,
  captured_at timestamp with time zone not null,
  root_hash text not null,
  file_hash text not null,
  size_bytes bigint not null,
  media_type text not null,
  received_by_name text not null,
  received_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.off_site_result (
  capture_id uuid not null,
  device_id uuid not null,
  agency_id uuid not null,
  entity_id uuid not null,
  legal_review_id uuid not null,
  technical_review_id uuid not null,
  location_notice_id uuid not null,
  legal_kind text generated always as ('legal'::text) stored not null,
  technical_kind text generated always as ('technical'::text) stored not null,
  review_outcome text generated always as ('passed'::text) stored not null,
  is_fit boolean generated always as (true) stored not null,
  outcome text not null,
  follow_up text not null,
  plea text not null,
  opinion text not null,
  concluded_by_name text not null,
  concluded_at timestamp with time zone not null,
  leaf_hash text not null
);
create table inspection.paper (
  paper_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  number text not null,
  title text not null,
  body jsonb not null,
  content_hash text not null,
  leaf_hash text not null,
  is_specimen boolean not null,
  issued_on date not null,
  issued_at timestamp with time zone not null
);
create table inspection.paper_counter (
  agency_id uuid not null,
  word text not null,
  year integer not null,
  last_number integer not null
);
create table inspection.recusal_application (
  recusal_application_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  officer_id uuid not null,
  applicant text not null,
  reason text not null,
  applied_at timestamp with time zone not null,
  decision text,
  decision_reason text,
  replacement_officer_id uuid,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone
);
create table inspection.reinspection (
  reinspection_id uuid not null,
  correction_order_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  officer_ids uuid[] not null,
  is_corrected boolean not null,
  note text not null,
  reinspected_at timestamp with time zone not null
);
create table inspection.result_code (
  result_code text not null,
  label text not null,
  "grouping" text not null,
  is_problem boolean not null,
  consequence text not null,
  needs_presence boolean not null,
  ordinal integer not null
);
create table inspection.result_code_mapping (
  scheme text not null,
  outside_code text not null,
  outside_label text not null,
  result_code text
);
create table inspection.signature (
  signature_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  signer text not null,
  officer_id uuid,
  signer_name text not null,
  signer_role text not null,
  evidence_id uuid,
  is_refused boolean not null,
  refusal_reason text,
  witness_name text,
  witness_role text,
  record_hash text not null,
  signed_at timestamp with time zone not null
);
create table inspection.statement (
  statement_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  speaker_name text not null,
  speaker_role text not null,
  text text not null,
  recorded_at timestamp with time zone not null
);
create table inspection.step (
  step_id uuid not null,
  visit_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  content_hash text not null,
  facts jsonb not null,
  answer jsonb not null,
  leaf_hash text not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null
);
create table inspection.visit (
  visit_id uuid not null,
  agency_id uuid not null,
  entity_id uuid not null,
  premises_id uuid,
  origin text not null,
  draw_plan_id uuid,
  draw_task_id uuid,
  task_name text not null,
  lead_source text,
  inspection_kind text not null,
  purpose text not null,
  is_announced boolean not null,
  unannounced_citation text,
  is_rehearsal boolean default false not null,
  cap_exemption text,
  entity_name text not null,
  uscc text not null,
  entity_address text not null,
  division_code text not null,
  planned_from_on date not null,
  planned_to_on date not null,
  state text not null,
  requested_by uuid,
  requested_by_name text not null,
  requested_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decision_reason text,
  record_hash text,
  signed_at timestamp with time zone,
  started_at timestamp with time zone,
  concluded_at timestamp with time zone,
  closed_at timestamp with time zone,
  follow_up text[] default '{}'::text[] not null,
  is_follow_up_complete boolean default false not null,
  outside_draw_exception text,
  outside_draw_reference text,
  assistance_approval text,
  participant_agency_ids uuid[] default '{}'::uuid[] not null
);
create table inspection.visit_department (
  visit_id uuid not null,
  "position" integer not null,
  agency_id uuid not null,
  department_id uuid not null,
  department_name text not null,
  item_ids uuid[] not null,
  officer_ids uuid[] not null
);
create table inspection.visit_item (
  visit_id uuid not null,
  agency_id uuid not null,
  item_id uuid not null,
  item_version_id uuid not null,
  item_code text not null,
  item_name text not null,
  basis jsonb not null,
  ordinal integer not null
);
create table inspection.visit_officer (
  visit_id uuid not null,
  agency_id uuid not null,
  officer_id uuid not null,
  officer_name text not null,
  certificate_no text not null,
  is_lead boolean not null,
  assigned_at timestamp with time zone not null,
  presented_at timestamp with time zone,
  released_at timestamp with time zone,
  release_reason text
);
create table law.answer (
  answer_id uuid not null,
  kind text not null,
  record_id text not null,
  subject_kind text not null,
  subject_id uuid not null,
  inputs jsonb not null,
  answer text not null,
  cites text[] not null,
  answered_on date not null,
  recorded_at timestamp with time zone not null
);
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
  state text default 'proposed'::text not null,
  proposed_by text not null,
  proposed_account_id uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone,
  decision_note text
);
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
  published_at timestamp with time zone not null
);
create table law.recomputation (
  recomputation_id uuid not null,
  started_at timestamp with time zone not null,
  revision text not null,
  decisions integer not null,
  same integer not null,
  differing integer not null,
  by_source jsonb not null
);
create table law.recomputation_difference (
  recomputation_id uuid not null,
  ordinal integer not null,
  known text not null,
  record_id text not null,
  record_title text not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  decided_on date not null,
  was text not null,
  becomes text not null
);
create table ledger.chain (
  subject_kind text not null,
  subject_id text not null,
  salt bytea not null,
  handle text not null,
  seq integer not null,
  last_hash text not null
);
create table ledger.checkpoint (
  size bigint not null,
  root text not null,
  note text not null,
  signed_at timestamp with time zone not null
);
create table ledger.cosignature (
  size bigint not null,
  witness_id uuid not null,
  cosigned_at timestamp with time zone not null,
  line text not null
);
create table ledger.entry (
  entry_id uuid not null,
  leaf text not null,
  leaf_hash text not null,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  seq integer not null,
  agency_id uuid,
  actor text not null,
  recorded_at timestamp with time zone not null
);
create table ledger.erasure (
  erasure_id uuid not null,
  entry_id uuid not null,
  basis text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  decision text,
  decision_reason text,
  decided_by text,
  decided_at timestamp with time zone
);
create table ledger.field (
  entry_id uuid not null,
  "position" integer not null,
  name text not null,
  value text not null,
  salt bytea not null
);
create table ledger.hold (
  hold_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  ground text not null,
  reason text not null,
  placed_by text not null,
  placed_at timestamp with time zone not null,
  lifted_by text,
  lifted_at timestamp with time zone,
  lift_reason text
);
create table ledger.leaf (
  index bigint not null,
  entry_id uuid not null
);
create table ledger.pending (
  arrival bigint generated always as identity not null,
  entry_id uuid not null,
  leaf_hash text not null
);
create table ledger.tile (
  level integer not null,
  index bigint not null,
  hashes bytea not null
);
create table ledger.witness (
  witness_id uuid not null,
  name text not null,
  person text not null,
  organ text not null,
  public_key text not null,
  demonstration boolean not null,
  registered_at timestamp with time zone not null
);
create table platform.event_failure (
  reaction text not null,
  event_id uuid not null,
  attempts integer not null,
  last_error text not null,
  next_try_at timestamp with time zone not null,
  quarantined_at timestamp with time zone
);
create table platform.inbox (
  reaction text not null,
  event_id uuid not null,
  handled_at timestamp with time zone not null
);
create table platform.job (
  job_id uuid not null,
  name text not null,
  payload jsonb not null,
  run_at timestamp with time zone not null,
  attempts integer default 0 not null,
  dedupe_key text,
  last_error text,
  enqueued_at timestamp with time zone not null,
  quarantined_at timestamp with time zone
);
create table platform.kysely_migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null
);
create table platform.kysely_migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null
);
create table platform.outbox (
  event_id uuid not null,
  name text not null,
  version integer not null,
  payload jsonb not null,
  published_at timestamp with time zone not null,
  arrival bigint generated always as identity not null,
  seq bigint
);
create table platform.reader (
  reaction text not null,
  cursor bigint default 0 not null
);
create table platform.schedule (
  name text not null,
  last_run_at timestamp with time zone not null
);
create table platform.sql_file (
  name text not null,
  module text not null,
  checksum text not null
);

create view catalogue.pub_check_point (check_point_id uuid, item_version_id uuid, item_id uuid, ordinal integer, code text, text text, reason text, weight text, citation_ids text[]);
create view catalogue.pub_item (item_id uuid, code text, name text, kind text, group_code text, group_name text, item_version_id uuid, ordinal integer, valid_from date, valid_to date, sector text, agency text, catalogue_code text, supervision_class text, retired_on date, missing text[]);
create view catalogue.pub_item_succession (from_code text, to_code text, kind text, effective_on date);
create view catalogue.pub_supervision_plan (plan_id uuid, kind text, item_id uuid, agency_id uuid, title text, ordinal integer, published_on date, content jsonb);
create view disclosure.public_entity (entity_id uuid, uscc text, name text, status text, registered_on date, division_code text, division_name text, type_name text, industry_name text, authority_name text, address text, changed_at timestamp with time zone);
create view disclosure.public_former_name (entity_id uuid, name text, valid_to date);
create view entities.pub_entity (entity_id uuid, uscc text, name text, name_key text, type_code text, industry_code text, registered_on date, status text, division_code text, authority_code text, office_code text, is_outside_city boolean);
create view entities.pub_entity_trait (entity_id uuid, registered_on date, capital_minor bigint);
create view entities.pub_premises (premises_id uuid, entity_id uuid, kind text, address text, division_code text, office_code text, closed_on date);
create view entities.pub_quarantine (batch_id uuid, row_no bigint, line_no bigint, source text, file_name text, titles text[], cells text[], reason text, faults jsonb, state text, corrected_cells text[], remaining_faults jsonb, corrected_by text, corrected_at timestamp with time zone, discard_reason text, arrived_at timestamp with time zone);
create view identity.auditable_account (account_id uuid, login_name text, kind text, agency_id uuid, entity_id uuid, organization text, is_demonstration boolean, pseudonym text, created_at timestamp with time zone, password_changed_at timestamp with time zone, disabled_at timestamp with time zone, open_sessions bigint);
create view identity.pub_agency (agency_id uuid, code text, name text, short_name text, sector text, level text, kind text, status text, division_code text, functional_area text, divisions text[]);
create view identity.pub_agency_code (agency_id uuid, system text, code text);
create view inspection.pub_concluded_visit (visit_id uuid, agency_id uuid, agency_ids uuid[], entity_id uuid, entity_name text, cap_exemption text, is_rehearsal boolean, concluded_at timestamp with time zone, item_codes text[]);
create view inspection.pub_off_site_result (capture_id uuid, agency_id uuid, entity_id uuid, entity_name text, item_code text, outcome text, concluded_at timestamp with time zone);
create view inspection.pub_result (visit_id uuid, agency_id uuid, entity_id uuid, entity_name text, uscc text, origin text, draw_plan_id uuid, draw_task_id uuid, task_name text, is_rehearsal boolean, item_id uuid, item_version_id uuid, item_code text, item_name text, result_code text, result_label text, concluded_at timestamp with time zone, state text);

alter table accountability.counted_visit add constraint counted_visit_bodies CHECK (((cardinality(agency_ids) = cardinality(agency_names)) AND (cardinality(agency_ids) > 0)));
alter table accountability.counted_visit add constraint counted_visit_of_something CHECK ((cardinality(item_codes) > 0));
alter table accountability.counted_visit add constraint counted_visit_pk PRIMARY KEY (visit_id);
alter table accountability.coverage_finding add constraint coverage_finding_days CHECK (((closed_on IS NULL) OR (closed_on >= opened_on)));
alter table accountability.coverage_finding add constraint coverage_finding_kind_known CHECK ((kind = ANY (ARRAY['item-without-agency'::text, 'overlap-without-lead'::text, 'entity-without-owner'::text, 'premises-without-owner'::text, 'item-without-act'::text, 'item-without-plan'::text])));
alter table accountability.coverage_finding add constraint coverage_finding_pk PRIMARY KEY (coverage_finding_id);
alter table accountability.coverage_proof add constraint coverage_proof_counts CHECK ((LEAST((item_count)::bigint, (place_count)::bigint, entity_count, premises_count, pair_count, (opened_count)::bigint, (closed_count)::bigint, (open_count)::bigint) >= 0));
alter table accountability.coverage_proof add constraint coverage_proof_pk PRIMARY KEY (coverage_proof_id);
alter table catalogue.check_point add constraint check_point_cited CHECK ((cardinality(citation_ids) > 0));
alter table catalogue.check_point add constraint check_point_code_key UNIQUE (item_version_id, code);
alter table catalogue.check_point add constraint check_point_pk PRIMARY KEY (check_point_id);
alter table catalogue.check_point add constraint check_point_version_fk FOREIGN KEY (item_version_id) REFERENCES catalogue.item_version(item_version_id);
alter table catalogue.check_point add constraint check_point_weight_known CHECK ((weight = ANY (ARRAY['general'::text, 'key'::text])));
alter table catalogue.clean_up add constraint clean_up_asked_known CHECK ((asked = ANY (ARRAY['keep'::text, 'change'::text, 'abolish'::text])));
alter table catalogue.clean_up add constraint clean_up_closed_whole CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)));
alter table catalogue.clean_up add constraint clean_up_decided_whole CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (outcome IS NULL)) AND ((decided_at IS NULL) = (decision_reason IS NULL))));
alter table catalogue.clean_up add constraint clean_up_items_named CHECK ((cardinality(item_ids) > 0));
alter table catalogue.clean_up add constraint clean_up_kind_known CHECK ((finding_kind = ANY (ARRAY['duplicate-inspection'::text, 'same-act'::text, 'conflicting-range'::text, 'superseded-basis'::text, 'beyond-rank'::text, 'list-removal'::text, 'disturbance'::text])));
alter table catalogue.clean_up add constraint clean_up_outcome_known CHECK ((outcome = ANY (ARRAY['keep'::text, 'change'::text, 'abolish'::text])));
alter table catalogue.clean_up add constraint clean_up_pk PRIMARY KEY (clean_up_id);
alter table catalogue.clean_up add constraint clean_up_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'decided'::text, 'closed'::text])));
alter table catalogue.clean_up add constraint clean_up_two_persons CHECK (((decided_account_id IS NULL) OR (decided_account_id IS DISTINCT FROM proposed_account_id)));
alter table catalogue.decided_case add constraint decided_case_days CHECK ((behaviour_on <= decided_on));
alter table catalogue.decided_case add constraint decided_case_fine CHECK (((outcome = 'fined'::text) = ((fine_fen IS NOT NULL) AND (fine_fen > 0))));
alter table catalogue.decided_case add constraint decided_case_once UNIQUE (item_id, document_number);
alter table catalogue.decided_case add constraint decided_case_outcome_known CHECK ((outcome = ANY (ARRAY['fined'::text, 'warned'::text, 'not-penalised'::text])));
alter table catalogue.decided_case add constraint decided_case_pk PRIMARY KEY (decided_case_id);
alter table catalogue.decided_case add constraint decided_case_step_known CHECK ((step = ANY (ARRAY['lighter'::text, 'ordinary'::text, 'heavier'::text, 'below-range'::text])));
alter table catalogue.decided_case add constraint decided_case_subject_known CHECK ((subject = ANY (ARRAY['unit'::text, 'individual'::text, 'responsible-person'::text])));
alter table catalogue.delegation add constraint delegation_days CHECK ((valid_to >= valid_from));
alter table catalogue.delegation add constraint delegation_ended_with_reason CHECK (((ended_on IS NULL) = (ended_reason IS NULL)));
alter table catalogue.delegation add constraint delegation_not_to_itself CHECK ((from_agency_id <> to_agency_id));
alter table catalogue.delegation add constraint delegation_number_key UNIQUE (from_agency_id, number);
alter table catalogue.delegation add constraint delegation_of_items CHECK ((cardinality(item_ids) > 0));
alter table catalogue.delegation add constraint delegation_pk PRIMARY KEY (delegation_id);
alter table catalogue.delegation add constraint delegation_powers_known CHECK (((powers <@ ARRAY['inspection'::text, 'penalty'::text]) AND (cardinality(powers) > 0)));
alter table catalogue.duty_list_entry add constraint duty_list_entry_days CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table catalogue.duty_list_entry add constraint duty_list_entry_pk PRIMARY KEY (place, entry_code, valid_from);
alter table catalogue.filing add constraint filing_item_fk FOREIGN KEY (item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.filing add constraint filing_number_key UNIQUE (item_id, number);
alter table catalogue.filing add constraint filing_outcome_known CHECK (((outcome IS NULL) OR (outcome = ANY (ARRAY['consistent'::text, 'inconsistent'::text, 'not-found'::text]))));
alter table catalogue.filing add constraint filing_pk PRIMARY KEY (filing_id);
alter table catalogue.filing add constraint filing_verified CHECK (((outcome IS NULL) = (verified_on IS NULL)));
alter table catalogue.item add constraint item_code_key UNIQUE (code);
alter table catalogue.item add constraint item_group_fk FOREIGN KEY (item_group_id) REFERENCES catalogue.item_group(item_group_id);
alter table catalogue.item add constraint item_kind_known CHECK ((kind = ANY (ARRAY['inspection'::text, 'penalty'::text, 'coercion'::text, 'other'::text])));
alter table catalogue.item add constraint item_pk PRIMARY KEY (item_id);
alter table catalogue.item add constraint item_retired_with_reason CHECK (((retired_on IS NULL) = (retired_reason IS NULL)));
alter table catalogue.item_group add constraint item_group_code_key UNIQUE (code);
alter table catalogue.item_group add constraint item_group_pk PRIMARY KEY (item_group_id);
alter table catalogue.item_succession add constraint item_succession_from_fk FOREIGN KEY (from_item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.item_succession add constraint item_succession_kind_known CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'rename'::text])));
alter table catalogue.item_succession add constraint item_succession_not_itself CHECK ((from_item_id <> to_item_id));
alter table catalogue.item_succession add constraint item_succession_pk PRIMARY KEY (from_item_id, to_item_id);
alter table catalogue.item_succession add constraint item_succession_to_fk FOREIGN KEY (to_item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.item_version add constraint item_version_catalogue_code CHECK (((catalogue_code = ''::text) OR (catalogue_code ~ '^[0-9]{14}$'::text)));
alter table catalogue.item_version add constraint item_version_days CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table catalogue.item_version add constraint item_version_decided CHECK (((state = ANY (ARRAY['approved'::text, 'rejected'::text])) = (decided_at IS NOT NULL)));
alter table catalogue.item_version add constraint item_version_item_fk FOREIGN KEY (item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.item_version add constraint item_version_ordinal_key UNIQUE (item_id, ordinal);
alter table catalogue.item_version add constraint item_version_pk PRIMARY KEY (item_version_id);
alter table catalogue.item_version add constraint item_version_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'rejected'::text, 'historical'::text])));
alter table catalogue.item_version add constraint item_version_two_persons CHECK (((decided_account_id IS NULL) OR (decided_account_id IS DISTINCT FROM proposed_account_id)));
alter table catalogue.legal_basis add constraint legal_basis_confirmation_known CHECK ((confirmation = ANY (ARRAY['unconfirmed'::text, 'confirmed-text'::text, 'confirmed-editor'::text])));
alter table catalogue.legal_basis add constraint legal_basis_confirmed CHECK (((confirmation = 'confirmed-editor'::text) = (confirmed_at IS NOT NULL)));
alter table catalogue.legal_basis add constraint legal_basis_pk PRIMARY KEY (item_version_id, citation_id, role);
alter table catalogue.legal_basis add constraint legal_basis_role_known CHECK ((role = ANY (ARRAY['power'::text, 'content'::text, 'violation'::text, 'penalty'::text])));
alter table catalogue.legal_basis add constraint legal_basis_version_fk FOREIGN KEY (item_version_id) REFERENCES catalogue.item_version(item_version_id);
alter table catalogue.merge_line add constraint merge_line_choice_known CHECK ((choice = ANY (ARRAY['theirs'::text, 'ours'::text, 'by-hand'::text])));
alter table catalogue.merge_line add constraint merge_line_clean_up_fk FOREIGN KEY (clean_up_id) REFERENCES catalogue.clean_up(clean_up_id);
alter table catalogue.merge_line add constraint merge_line_item_fk FOREIGN KEY (item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.merge_line add constraint merge_line_item_named CHECK (((kind = 'added'::text) OR (item_id IS NOT NULL)));
alter table catalogue.merge_line add constraint merge_line_key UNIQUE (official_list_id, catalogue_code);
alter table catalogue.merge_line add constraint merge_line_kind_known CHECK ((kind = ANY (ARRAY['added'::text, 'changed'::text, 'conflict'::text, 'removed'::text])));
alter table catalogue.merge_line add constraint merge_line_list_fk FOREIGN KEY (official_list_id) REFERENCES catalogue.official_list(official_list_id);
alter table catalogue.merge_line add constraint merge_line_pk PRIMARY KEY (merge_line_id);
alter table catalogue.merge_line add constraint merge_line_settled_whole CHECK ((((state = 'settled'::text) = (settled_at IS NOT NULL)) AND ((state = 'settled'::text) = (choice IS NOT NULL))));
alter table catalogue.merge_line add constraint merge_line_state_known CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text])));
alter table catalogue.merge_line add constraint merge_line_version_fk FOREIGN KEY (item_version_id) REFERENCES catalogue.item_version(item_version_id);
alter table catalogue.official_list add constraint official_list_base_fk FOREIGN KEY (base_list_id) REFERENCES catalogue.official_list(official_list_id);
alter table catalogue.official_list add constraint official_list_days CHECK ((effective_on >= issued_on));
alter table catalogue.official_list add constraint official_list_issuer_known CHECK ((issuer = ANY (ARRAY['national'::text, 'province'::text])));
alter table catalogue.official_list add constraint official_list_pk PRIMARY KEY (official_list_id);
alter table catalogue.official_list_entry add constraint official_list_entry_code CHECK ((catalogue_code ~ '^[0-9]{14}$'::text));
alter table catalogue.official_list_entry add constraint official_list_entry_list_fk FOREIGN KEY (official_list_id) REFERENCES catalogue.official_list(official_list_id);
alter table catalogue.official_list_entry add constraint official_list_entry_pk PRIMARY KEY (official_list_id, catalogue_code);
alter table catalogue.plan_partner add constraint plan_partner_answer_known CHECK (((answer IS NULL) OR (answer = ANY (ARRAY['consent'::text, 'dissent'::text]))));
alter table catalogue.plan_partner add constraint plan_partner_dissent_in_writing CHECK (((answer IS DISTINCT FROM 'dissent'::text) OR (length(opinion) > 0)));
alter table catalogue.plan_partner add constraint plan_partner_pk PRIMARY KEY (plan_id, agency_id);
alter table catalogue.plan_partner add constraint plan_partner_plan_fk FOREIGN KEY (plan_id) REFERENCES catalogue.supervision_plan(plan_id);
alter table catalogue.policy_draft add constraint policy_draft_came_by_known CHECK ((came_by = ANY (ARRAY['screen'::text, 'import'::text])));
alter table catalogue.policy_draft add constraint policy_draft_kind_known CHECK ((kind = ANY (ARRAY['government-rule'::text, 'normative-document'::text, 'other-measure'::text])));
alter table catalogue.policy_draft add constraint policy_draft_number_when_published CHECK (((state <> 'published'::text) OR (document_number IS NOT NULL)));
alter table catalogue.policy_draft add constraint policy_draft_pk PRIMARY KEY (policy_draft_id);
alter table catalogue.policy_draft add constraint policy_draft_published_after_review CHECK (((state <> 'published'::text) OR ((policy_review_id IS NOT NULL) AND (review_permits IS TRUE))));
alter table catalogue.policy_draft add constraint policy_draft_published_whole CHECK (((state = 'published'::text) = (published_at IS NOT NULL)));
alter table catalogue.policy_draft add constraint policy_draft_review_fk FOREIGN KEY (policy_draft_id, policy_review_id, text_hash, review_permits) REFERENCES catalogue.policy_review(policy_draft_id, policy_review_id, text_hash, permits);
alter table catalogue.policy_draft add constraint policy_draft_state_known CHECK ((state = ANY (ARRAY['drafting'::text, 'reviewed'::text, 'published'::text])));
alter table catalogue.policy_review add constraint policy_review_conclusion_known CHECK ((conclusion = ANY (ARRAY['no-effect'::text, 'restricts'::text, 'exception'::text])));
alter table catalogue.policy_review add constraint policy_review_exception_whole CHECK (((conclusion <> 'exception'::text) OR ((exception_ground IS NOT NULL) AND (no_less_restrictive IS NOT NULL) AND (ends_on IS NOT NULL))));
alter table catalogue.policy_review add constraint policy_review_hits_answered CHECK (((conclusion <> 'no-effect'::text) OR (hits = '[]'::jsonb) OR (length(reason) >= 10)));
alter table catalogue.policy_review add constraint policy_review_of_text UNIQUE (policy_draft_id, policy_review_id, text_hash, permits);
alter table catalogue.policy_review add constraint policy_review_permits CHECK ((permits = (conclusion <> 'restricts'::text)));
alter table catalogue.policy_review add constraint policy_review_pk PRIMARY KEY (policy_review_id);
alter table catalogue.removed_barrier add constraint removed_barrier_draft_fk FOREIGN KEY (policy_draft_id) REFERENCES catalogue.policy_draft(policy_draft_id);
alter table catalogue.removed_barrier add constraint removed_barrier_measure_known CHECK ((measure = ANY (ARRAY['abolished'::text, 'changed'::text, 'not-issued'::text])));
alter table catalogue.removed_barrier add constraint removed_barrier_pk PRIMARY KEY (removed_barrier_id);
alter table catalogue.stakeholder_opinion add constraint stakeholder_opinion_draft_fk FOREIGN KEY (policy_draft_id) REFERENCES catalogue.policy_draft(policy_draft_id);
alter table catalogue.stakeholder_opinion add constraint stakeholder_opinion_kind_known CHECK ((speaker_kind = ANY (ARRAY['operator'::text, 'association'::text, 'public'::text, 'expert'::text])));
alter table catalogue.stakeholder_opinion add constraint stakeholder_opinion_pk PRIMARY KEY (stakeholder_opinion_id);
alter table catalogue.supervision_plan add constraint supervision_plan_item_fk FOREIGN KEY (item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.supervision_plan add constraint supervision_plan_kind_known CHECK ((kind = ANY (ARRAY['item'::text, 'registrar'::text])));
alter table catalogue.supervision_plan add constraint supervision_plan_of_item CHECK (((kind = 'item'::text) = (item_id IS NOT NULL)));
alter table catalogue.supervision_plan add constraint supervision_plan_pk PRIMARY KEY (plan_id);
alter table catalogue.supervision_plan add constraint supervision_plan_published CHECK (((state = 'draft'::text) = (published_on IS NULL)));
alter table catalogue.supervision_plan add constraint supervision_plan_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'superseded'::text])));
alter table catalogue.supervision_plan add constraint supervision_plan_superseded CHECK (((state = 'superseded'::text) = (superseded_on IS NOT NULL)));
alter table catalogue.unfiled_lead add constraint unfiled_lead_item_fk FOREIGN KEY (item_id) REFERENCES catalogue.item(item_id);
alter table catalogue.unfiled_lead add constraint unfiled_lead_outcome_known CHECK (((outcome IS NULL) OR (outcome = ANY (ARRAY['filed-since'::text, 'case-opened'::text, 'unfounded'::text]))));
alter table catalogue.unfiled_lead add constraint unfiled_lead_pk PRIMARY KEY (lead_id);
alter table catalogue.unfiled_lead add constraint unfiled_lead_settled CHECK (((outcome IS NULL) = (settled_on IS NULL)));
alter table commitments.association_act add constraint association_act_fee_is_free CHECK (((state = 'lead'::text) OR (fee_fen IS NULL) OR (is_voluntary AND (standard_number IS NOT NULL))));
alter table commitments.association_act add constraint association_act_lead_says_why CHECK (((state = 'lead'::text) = (refused_why IS NOT NULL)));
alter table commitments.association_act add constraint association_act_pk PRIMARY KEY (association_act_id);
alter table commitments.association_act add constraint association_act_state_known CHECK ((state = ANY (ARRAY['public'::text, 'lead'::text])));
alter table commitments.association_act add constraint association_act_term_ahead CHECK (((expires_on IS NULL) OR (expires_on >= acted_on)));
alter table commitments.association_act_end add constraint association_act_end_act_fk FOREIGN KEY (association_act_id) REFERENCES commitments.association_act(association_act_id);
alter table commitments.association_act_end add constraint association_act_end_pk PRIMARY KEY (association_act_id);
alter table commitments.association_act_end add constraint association_act_end_why_known CHECK ((why = ANY (ARRAY['expired'::text, 'withdrawn'::text])));
alter table commitments.declaration add constraint declaration_kind_known CHECK ((kind = ANY (ARRAY['mandatory'::text, 'recommended'::text, 'local'::text, 'group'::text, 'enterprise'::text])));
alter table commitments.declaration add constraint declaration_object_known CHECK ((object = ANY (ARRAY['product'::text, 'service'::text])));
alter table commitments.declaration add constraint declaration_ordinal_once UNIQUE (chain_id, ordinal);
alter table commitments.declaration add constraint declaration_own_or_registered CHECK ((is_own OR (standard_id IS NOT NULL)));
alter table commitments.declaration add constraint declaration_pk PRIMARY KEY (declaration_id);
alter table commitments.declaration add constraint declaration_standard_fk FOREIGN KEY (standard_id) REFERENCES commitments.standard(standard_id);
alter table commitments.disclosure_order add constraint disclosure_order_delisted CHECK (((delisted_on IS NULL) OR (listed_on IS NOT NULL)));
alter table commitments.disclosure_order add constraint disclosure_order_pk PRIMARY KEY (disclosure_order_id);
alter table commitments.disclosure_order add constraint disclosure_order_term CHECK (((term_days > 0) AND (strict_due_on <= due_on)));
alter table commitments.leading_mark add constraint leading_mark_pk PRIMARY KEY (chain_id);
alter table commitments.standard add constraint standard_kind_known CHECK ((kind = ANY (ARRAY['mandatory'::text, 'recommended'::text, 'local'::text, 'group'::text])));
alter table commitments.standard add constraint standard_number_once UNIQUE (number);
alter table commitments.standard add constraint standard_pk PRIMARY KEY (standard_id);
alter table commitments.standard add constraint standard_replaces_fk FOREIGN KEY (replaces_id) REFERENCES commitments.standard(standard_id);
alter table commitments.standard_test add constraint standard_test_declaration_fk FOREIGN KEY (declaration_id) REFERENCES commitments.declaration(declaration_id);
alter table commitments.standard_test add constraint standard_test_lead_known CHECK ((lead_state = ANY (ARRAY['open'::text, 'settled'::text])));
alter table commitments.standard_test add constraint standard_test_lead_of_failure CHECK (((verdict = 'meets'::text) = (lead_state IS NULL)));
alter table commitments.standard_test add constraint standard_test_lead_settled CHECK (((NOT (lead_state IS DISTINCT FROM 'settled'::text)) = ((lead_outcome IS NOT NULL) AND (lead_settled_on IS NOT NULL))));
alter table commitments.standard_test add constraint standard_test_once UNIQUE (declaration_id, indicator, report_number);
alter table commitments.standard_test add constraint standard_test_pk PRIMARY KEY (standard_test_id);
alter table commitments.standard_test add constraint standard_test_verdict_known CHECK ((verdict = ANY (ARRAY['meets'::text, 'below-declared'::text, 'below-mandatory'::text])));
alter table credit.class add constraint class_class_known CHECK ((class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])));
alter table credit.class add constraint class_issued_has_document CHECK (((source = 'trial'::text) OR (document_number IS NOT NULL)));
alter table credit.class add constraint class_pk PRIMARY KEY (class_id, entity_id);
alter table credit.class add constraint class_source_known CHECK ((source = ANY (ARRAY['issued'::text, 'trial'::text])));
alter table credit.current_class add constraint current_class_class_known CHECK ((class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])));
alter table credit.current_class add constraint current_class_pk PRIMARY KEY (entity_id);
alter table credit.current_class add constraint current_class_source_known CHECK ((source = ANY (ARRAY['issued'::text, 'trial'::text])));
alter table credit.fact add constraint fact_kind_known CHECK ((kind = ANY (ARRAY['inspection-concluded'::text, 'correction-ordered'::text, 'inspection-closed'::text, 'status'::text, 'abnormal-list'::text, 'serious-dishonesty'::text])));
alter table credit.fact add constraint fact_pk PRIMARY KEY (fact_id);
alter table credit.fact add constraint fact_source_key UNIQUE (source_key, kind);
alter table credit.issued_batch add constraint issued_batch_equation CHECK ((rows_in = ((loaded + unchanged) + unknown)));
alter table credit.issued_batch add constraint issued_batch_pk PRIMARY KEY (batch_id);
alter table credit.rule_adoption add constraint rule_adoption_once UNIQUE (agency_id, rule_version);
alter table credit.rule_adoption add constraint rule_adoption_pk PRIMARY KEY (rule_adoption_id);
alter table disclosure.open_edition add constraint open_edition_cause_known CHECK ((cause = ANY (ARRAY['weekly'::text, 'on-demand'::text, 'records-gone'::text])));
alter table disclosure.open_edition add constraint open_edition_pk PRIMARY KEY (ordinal);
alter table disclosure.open_file add constraint open_file_edition_fk FOREIGN KEY (ordinal) REFERENCES disclosure.open_edition(ordinal);
alter table disclosure.open_file add constraint open_file_pk PRIMARY KEY (ordinal, name);
alter table disclosure.open_file add constraint open_file_stop_whole CHECK (((stopped_at IS NULL) = (stopped_reason IS NULL)));
alter table disclosure.open_record add constraint open_record_gone_whole CHECK (((gone_on IS NULL) = (gone_reason IS NULL)));
alter table disclosure.open_record add constraint open_record_pk PRIMARY KEY (dataset, record_key);
alter table disclosure.public_barrier add constraint public_barrier_pk PRIMARY KEY (removed_barrier_id);
alter table disclosure.public_draw add constraint public_draw_list_release_known CHECK ((list_release = ANY (ARRAY['after-draw'::text, 'after-inspection'::text, 'never'::text])));
alter table disclosure.public_draw add constraint public_draw_no_classes_when_protected CHECK (((profile = 'open'::text) OR (classes = '[]'::jsonb)));
alter table disclosure.public_draw add constraint public_draw_pk PRIMARY KEY (plan_id);
alter table disclosure.public_draw add constraint public_draw_profile_known CHECK ((profile = ANY (ARRAY['open'::text, 'protected'::text])));
alter table disclosure.public_draw_catalogue add constraint public_draw_catalogue_pk PRIMARY KEY (adoption_id);
alter table disclosure.public_draw_quality add constraint public_draw_quality_pk PRIMARY KEY (plan_id, wave);
alter table disclosure.public_draw_step add constraint public_draw_step_pk PRIMARY KEY (plan_id, leaf_hash);
alter table disclosure.public_draw_unit add constraint public_draw_unit_draw_fk FOREIGN KEY (plan_id) REFERENCES disclosure.public_draw(plan_id);
alter table disclosure.public_draw_unit add constraint public_draw_unit_pk PRIMARY KEY (plan_id, "position");
alter table disclosure.public_draw_wave add constraint public_draw_wave_draw_fk FOREIGN KEY (plan_id) REFERENCES disclosure.public_draw(plan_id);
alter table disclosure.public_draw_wave add constraint public_draw_wave_pk PRIMARY KEY (plan_id, wave);
alter table disclosure.public_figure add constraint public_figure_pk PRIMARY KEY (figure_id);
alter table disclosure.public_item add constraint public_item_kind_known CHECK ((kind = ANY (ARRAY['inspection'::text, 'penalty'::text, 'coercion'::text, 'other'::text])));
alter table disclosure.public_item add constraint public_item_pk PRIMARY KEY (item_id, item_version_id);
alter table disclosure.public_joint_item_list add constraint public_joint_item_list_pk PRIMARY KEY (list_id);
alter table disclosure.public_key_list add constraint public_key_list_pk PRIMARY KEY (list_id);
alter table disclosure.public_package add constraint public_package_draw_fk FOREIGN KEY (plan_id) REFERENCES disclosure.public_draw(plan_id);
alter table disclosure.public_package add constraint public_package_pk PRIMARY KEY (plan_id);
alter table disclosure.public_policy add constraint public_policy_conclusion_known CHECK ((conclusion = ANY (ARRAY['no-effect'::text, 'exception'::text])));
alter table disclosure.public_policy add constraint public_policy_pk PRIMARY KEY (policy_draft_id);
alter table disclosure.public_result add constraint public_result_pk PRIMARY KEY (result_id);
alter table disclosure.public_result add constraint public_result_withdrawn_is_empty CHECK (((withdrawn_on IS NULL) OR ((entity_id IS NULL) AND (entity_name IS NULL) AND (uscc IS NULL) AND (visit_id IS NULL) AND (notice_number IS NULL) AND (items = '[]'::jsonb) AND (body = '[]'::jsonb) AND (correction IS NULL) AND (withdrawn_reason IS NOT NULL))));
alter table disclosure.public_self_regulation add constraint public_self_regulation_pk PRIMARY KEY (association_act_id);
alter table disclosure.public_standard add constraint public_standard_pk PRIMARY KEY (chain_id);
alter table disclosure.public_standard_test add constraint public_standard_test_pk PRIMARY KEY (standard_test_id);
alter table disclosure.public_undisclosed add constraint public_undisclosed_pk PRIMARY KEY (disclosure_order_id);
alter table disclosure.public_visit_share add constraint public_visit_share_pk PRIMARY KEY (year, agency_id, ground);
alter table disclosure.public_year_plan add constraint public_year_plan_pk PRIMARY KEY (year_plan_id);
alter table disclosure.public_year_task_draw add constraint public_year_task_draw_pk PRIMARY KEY (plan_id, year_task_id);
alter table disclosure_desk.correction add constraint correction_pk PRIMARY KEY (visit_id, agency_id);
alter table disclosure_desk.draw_step add constraint draw_step_pk PRIMARY KEY (plan_id, leaf_hash);
alter table disclosure_desk.outlet add constraint outlet_gateway_is_whole CHECK (((transport <> 'irs-gateway'::text) OR ((endpoint IS NOT NULL) AND (access_key IS NOT NULL) AND (sealed_secret IS NOT NULL))));
alter table disclosure_desk.outlet add constraint outlet_pk PRIMARY KEY (outlet_id);
alter table disclosure_desk.outlet add constraint outlet_receipt_within_positive CHECK ((receipt_within_minutes > 0));
alter table disclosure_desk.outlet add constraint outlet_transport_known CHECK ((transport = ANY (ARRAY['own-site'::text, 'file-drop'::text, 'irs-gateway'::text])));
alter table disclosure_desk.outlet_answer add constraint outlet_answer_pk PRIMARY KEY (record_id, outlet_id, act, batch, file_hash);
alter table disclosure_desk.outlet_answer add constraint outlet_answer_verdict_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'refused'::text])));
alter table disclosure_desk.outlet_batch add constraint outlet_batch_outlet_fk FOREIGN KEY (outlet_id) REFERENCES disclosure_desk.outlet(outlet_id);
alter table disclosure_desk.outlet_batch add constraint outlet_batch_pk PRIMARY KEY (outlet_id, batch);
alter table disclosure_desk.outlet_check add constraint outlet_check_pk PRIMARY KEY (record_id, outlet_id, act, batch, file_hash);
alter table disclosure_desk.outlet_check add constraint outlet_check_verdict_known CHECK ((verdict = ANY (ARRAY['held'::text, 'missing'::text])));
alter table disclosure_desk.outlet_delivery add constraint outlet_delivery_act_known CHECK ((act = ANY (ARRAY['publish'::text, 'update'::text, 'withdraw'::text])));
alter table disclosure_desk.outlet_delivery add constraint outlet_delivery_failed_has_reason CHECK (((state <> 'failed'::text) OR ((failed_by = ANY (ARRAY['own-check'::text, 'outlet'::text])) AND (note IS NOT NULL))));
alter table disclosure_desk.outlet_delivery add constraint outlet_delivery_outlet_fk FOREIGN KEY (outlet_id) REFERENCES disclosure_desk.outlet(outlet_id);
alter table disclosure_desk.outlet_delivery add constraint outlet_delivery_pk PRIMARY KEY (record_id, outlet_id, act);
alter table disclosure_desk.outlet_delivery add constraint outlet_delivery_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'packed'::text, 'sent'::text, 'received'::text, 'failed'::text, 'kept-inside'::text])));
alter table disclosure_desk.outlet_dispatch add constraint outlet_dispatch_outlet_fk FOREIGN KEY (outlet_id) REFERENCES disclosure_desk.outlet(outlet_id);
alter table disclosure_desk.outlet_dispatch add constraint outlet_dispatch_pk PRIMARY KEY (record_id, outlet_id, act, attempt);
alter table disclosure_desk.outlet_extra add constraint outlet_extra_pk PRIMARY KEY (outlet_id, day, file_hash, record_mark, batch, operation);
alter table disclosure_desk.outlet_receipt_file add constraint outlet_receipt_file_pk PRIMARY KEY (outlet_id, file_hash);
alter table disclosure_desk.outlet_statement add constraint outlet_statement_pk PRIMARY KEY (outlet_id, day, file_hash);
alter table disclosure_desk.publication add constraint publication_late_has_reason CHECK (((published_on IS NULL) OR (published_on <= due_on) OR (late_reason IS NOT NULL)));
alter table disclosure_desk.publication add constraint publication_once_per_visit UNIQUE (agency_id, visit_id);
alter table disclosure_desk.publication add constraint publication_pk PRIMARY KEY (publication_id);
alter table disclosure_desk.publication add constraint publication_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'published'::text, 'withheld'::text, 'withdrawn'::text])));
alter table draw.approval add constraint approval_pk PRIMARY KEY (plan_id, account_id);
alter table draw.catalogue_adoption add constraint catalogue_adoption_kind CHECK ((kind = ANY (ARRAY['strata'::text, 'classes'::text, 'burden'::text])));
alter table draw.catalogue_adoption add constraint catalogue_adoption_pk PRIMARY KEY (adoption_id);
alter table draw.catalogue_adoption add constraint catalogue_adoption_version UNIQUE (kind, version);
alter table draw.commitment add constraint commitment_hash_unique UNIQUE (commit_hash);
alter table draw.commitment add constraint commitment_pk PRIMARY KEY (plan_id);
alter table draw.consent add constraint consent_answer CHECK ((answer = ANY (ARRAY['consent'::text, 'refuse'::text])));
alter table draw.consent add constraint consent_pk PRIMARY KEY (plan_id, department_id);
alter table draw.consent add constraint consent_reason CHECK (((answer = 'consent'::text) OR (reason <> ''::text)));
alter table draw.entity_class add constraint entity_class_pk PRIMARY KEY (entity_id);
alter table draw.escrow_opening add constraint escrow_opening_pk PRIMARY KEY (plan_id);
alter table draw.escrow_share add constraint escrow_share_account_unique UNIQUE (plan_id, account_id);
alter table draw.escrow_share add constraint escrow_share_given_away CHECK (((confirmed_at IS NULL) OR (waiting_share IS NULL)));
alter table draw.escrow_share add constraint escrow_share_name_unique UNIQUE (plan_id, name);
alter table draw.escrow_share add constraint escrow_share_office_known CHECK ((office = ANY (ARRAY['supervision'::text, 'notary'::text, 'discipline'::text, 'congress'::text, 'university'::text])));
alter table draw.escrow_share add constraint escrow_share_office_unique UNIQUE (plan_id, office);
alter table draw.escrow_share add constraint escrow_share_pk PRIMARY KEY (plan_id, "position");
alter table draw.frame add constraint frame_pk PRIMARY KEY (plan_id, task);
alter table draw.frame_unit add constraint frame_unit_pk PRIMARY KEY (plan_id, task, "position");
alter table draw.joint_item_list add constraint joint_item_list_pk PRIMARY KEY (list_id);
alter table draw.joint_item_list add constraint joint_item_list_version UNIQUE (year, version);
alter table draw.key_list add constraint key_list_pk PRIMARY KEY (list_id);
alter table draw.key_list add constraint key_list_version UNIQUE (agency_id, year, version);
alter table draw.lint add constraint lint_pk PRIMARY KEY (plan_id, seq);
alter table draw.lint add constraint lint_stage CHECK ((stage = ANY (ARRAY['draft'::text, 'frozen'::text])));
alter table draw.lint_signature add constraint lint_signature_pk PRIMARY KEY (signature_id);
alter table draw.list_read add constraint list_read_pk PRIMARY KEY (plan_id, account_id, read_at);
alter table draw.match_answer add constraint match_answer_kind CHECK ((answer = ANY (ARRAY['consent'::text, 'refuse'::text])));
alter table draw.match_answer add constraint match_answer_pk PRIMARY KEY (proposal_id, agency_id);
alter table draw.match_proposal add constraint match_proposal_pk PRIMARY KEY (proposal_id);
alter table draw.on_site_visit add constraint on_site_visit_pk PRIMARY KEY (visit_id, agency_id);
alter table draw.overdue add constraint overdue_pk PRIMARY KEY (plan_id, wave);
alter table draw.party add constraint party_name_unique UNIQUE (plan_id, wave, name);
alter table draw.party add constraint party_pk PRIMARY KEY (plan_id, wave, "position");
alter table draw.plan add constraint plan_kind CHECK ((kind = ANY (ARRAY['real'::text, 'rehearsal'::text])));
alter table draw.plan add constraint plan_number_form CHECK ((number ~ '^[0-9A-Z._:-]{1,64}$'::text));
alter table draw.plan add constraint plan_number_unique UNIQUE (number);
alter table draw.plan add constraint plan_pk PRIMARY KEY (plan_id);
alter table draw.plan add constraint plan_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'APPROVED'::text, 'FROZEN'::text, 'COMMITTED'::text, 'WITNESSED'::text, 'ARMED'::text, 'SEEDED'::text, 'DRAWN'::text, 'RELEASED'::text, 'EXECUTED'::text, 'DISCLOSED'::text, 'CLOSED'::text, 'VOID'::text, 'FAILED'::text])));
alter table draw.policy add constraint policy_kind CHECK ((kind = ANY (ARRAY['real'::text, 'rehearsal'::text])));
alter table draw.policy add constraint policy_pk PRIMARY KEY (kind, valid_from);
alter table draw.quality add constraint quality_pk PRIMARY KEY (plan_id, wave);
alter table draw.quality_signature add constraint quality_signature_pk PRIMARY KEY (plan_id, wave, account_id);
alter table draw.rehearsal add constraint rehearsal_pk PRIMARY KEY (plan_id);
alter table draw.reproduction add constraint reproduction_pk PRIMARY KEY (plan_id, account_id);
alter table draw.reserve add constraint reserve_pk PRIMARY KEY (plan_id, "position");
alter table draw.result add constraint result_pk PRIMARY KEY (plan_id, wave);
alter table draw.roster add constraint roster_pk PRIMARY KEY (plan_id);
alter table draw.roster_line add constraint roster_line_pk PRIMARY KEY (plan_id, "position");
alter table draw.round_forecast add constraint round_forecast_pk PRIMARY KEY (plan_id);
alter table draw.secret add constraint secret_pk PRIMARY KEY (plan_id);
alter table draw.source_entry add constraint source_entry_pk PRIMARY KEY (entry_id);
alter table draw.state_change add constraint state_change_pk PRIMARY KEY (plan_id, seq);
alter table draw.task add constraint task_code_unique UNIQUE (plan_id, code);
alter table draw.task add constraint task_pk PRIMARY KEY (plan_id, "position");
alter table draw.task_result add constraint task_result_pk PRIMARY KEY (plan_id, wave, task);
alter table draw.visit add constraint visit_manner CHECK ((manner = ANY (ARRAY['chance'::text, 'certainty'::text, 'reserve'::text])));
alter table draw.visit add constraint visit_outcome CHECK ((outcome = ANY (ARRAY['inspected'::text, 'substituted'::text, 'not-replaced'::text])));
alter table draw.visit add constraint visit_pk PRIMARY KEY (visit_id);
alter table draw.visit_finding add constraint visit_finding_pk PRIMARY KEY (visit_id);
alter table draw.visit_officer add constraint visit_officer_pk PRIMARY KEY (visit_id, slot, officer_id);
alter table draw.visit_task add constraint visit_task_manner CHECK ((manner = ANY (ARRAY['chance'::text, 'certainty'::text, 'reserve'::text])));
alter table draw.visit_task add constraint visit_task_pk PRIMARY KEY (visit_id, "position");
alter table draw.visit_task add constraint visit_task_unique UNIQUE (visit_id, task);
alter table draw.wave add constraint wave_pk PRIMARY KEY (plan_id, wave);
alter table draw.wave add constraint wave_state CHECK ((state = ANY (ARRAY['waiting'::text, 'drawn'::text, 'failed'::text])));
alter table draw.year_plan add constraint year_plan_once UNIQUE (agency_id, year);
alter table draw.year_plan add constraint year_plan_pk PRIMARY KEY (year_plan_id);
alter table draw.year_task add constraint year_task_method CHECK ((method = ANY (ARRAY['on-site'::text, 'written'::text, 'online'::text])));
alter table draw.year_task add constraint year_task_number_unique UNIQUE (number);
alter table draw.year_task add constraint year_task_pk PRIMARY KEY (year_task_id);
alter table draw.year_task add constraint year_task_targeting CHECK ((targeting = ANY (ARRAY['directed'::text, 'undirected'::text])));
alter table draw.year_task add constraint year_task_window CHECK ((window_from <= window_to));
alter table draw.year_task_draw add constraint year_task_draw_pk PRIMARY KEY (plan_id, year_task_id);
alter table entities.annual_report add constraint annual_report_pk PRIMARY KEY (entity_id, year);
alter table entities.bigram_frequency add constraint bigram_frequency_pk PRIMARY KEY (gram);
alter table entities.disclosure_duty add constraint disclosure_duty_done_whole CHECK (((disclosed_on IS NULL) = (settled_by IS NULL)));
alter table entities.disclosure_duty add constraint disclosure_duty_kind_known CHECK ((kind = ANY (ARRAY['contribution'::text, 'equity'::text, 'licence'::text, 'pledge'::text, 'penalty'::text, 'other'::text])));
alter table entities.disclosure_duty add constraint disclosure_duty_lapse_whole CHECK (((lapsed_on IS NULL) = (lapsed_because IS NULL)));
alter table entities.disclosure_duty add constraint disclosure_duty_pk PRIMARY KEY (duty_id);
alter table entities.division add constraint division_code_shape CHECK ((code ~ '^[0-9]{6}$'::text));
alter table entities.division add constraint division_pk PRIMARY KEY (code);
alter table entities.dual_notice add constraint dual_notice_cause_known CHECK ((cause = ANY (ARRAY['registered'::text, 'changed'::text, 'handed-on'::text])));
alter table entities.dual_notice add constraint dual_notice_handing_has_reason CHECK (((state <> 'handed-on'::text) OR (reason IS NOT NULL)));
alter table entities.dual_notice add constraint dual_notice_pk PRIMARY KEY (notice_id, entity_id);
alter table entities.dual_notice add constraint dual_notice_settled_by_somebody CHECK (((state = 'waiting'::text) = (settled_by IS NULL)));
alter table entities.dual_notice add constraint dual_notice_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'claimed'::text, 'handed-on'::text])));
alter table entities.enterprise_type add constraint enterprise_type_in_group FOREIGN KEY (group_code) REFERENCES entities.enterprise_type_group(code);
alter table entities.enterprise_type add constraint enterprise_type_pk PRIMARY KEY (code);
alter table entities.enterprise_type_group add constraint enterprise_type_group_pk PRIMARY KEY (code);
alter table entities.enterprise_type_word add constraint enterprise_type_word_pk PRIMARY KEY (word);
alter table entities.enterprise_type_word add constraint enterprise_type_word_type FOREIGN KEY (type_code) REFERENCES entities.enterprise_type(code);
alter table entities.entity add constraint entity_pk PRIMARY KEY (entity_id);
alter table entities.entity add constraint entity_status_known CHECK ((status = ANY (ARRAY['subsisting'::text, 'dormant'::text, 'licence-revoked'::text, 'deregistered'::text, 'registration-annulled'::text, 'moved-out'::text, 'unknown'::text])));
alter table entities.entity add constraint entity_uscc_shape CHECK (((uscc IS NULL) OR (length(uscc) = 18)));
alter table entities.entity_extract add constraint entity_extract_code_once UNIQUE (code);
alter table entities.entity_extract add constraint entity_extract_pk PRIMARY KEY (extract_id);
alter table entities.entity_fact add constraint entity_fact_pk PRIMARY KEY (fact_id, entity_id);
alter table entities.entity_fact add constraint entity_fact_quality_known CHECK ((quality = ANY (ARRAY['registered'::text, 'declared'::text, 'reported'::text, 'superseded'::text])));
alter table entities.entity_identifier add constraint entity_identifier_pk PRIMARY KEY (entity_id, type, value);
alter table entities.entity_identifier add constraint entity_identifier_type_known CHECK ((type = ANY (ARRAY['uscc'::text, 'registration-number'::text, 'organization-code'::text, 'tax-number'::text, 'former-name'::text])));
alter table entities.entity_label add constraint entity_label_once_for_a_cause UNIQUE (entity_id, label_id, cause);
alter table entities.entity_label add constraint entity_label_pk PRIMARY KEY (entity_id, mark_id);
alter table entities.entity_label add constraint entity_label_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'in-force'::text, 'returned'::text, 'ended'::text])));
alter table entities.entity_label add constraint entity_label_two_people CHECK (((reviewed_by IS NULL) OR (reviewed_by <> entered_by)));
alter table entities.entity_relation add constraint entity_relation_kind_known CHECK ((kind = ANY (ARRAY['absorbed-by'::text, 'divided-into'::text, 'branch-of'::text, 'converted-into'::text])));
alter table entities.entity_relation add constraint entity_relation_once UNIQUE (entity_id, kind, related_entity_id);
alter table entities.entity_relation add constraint entity_relation_pk PRIMARY KEY (relation_id, entity_id);
alter table entities.export_line add constraint export_line_order_fk FOREIGN KEY (export_id) REFERENCES entities.export_order(export_id);
alter table entities.export_line add constraint export_line_pk PRIMARY KEY (export_id, "position");
alter table entities.export_order add constraint export_order_done_is_whole CHECK (((state <> 'done'::text) OR ((rows_done = rows_total) AND (file_hash IS NOT NULL))));
alter table entities.export_order add constraint export_order_failed_has_reason CHECK (((state <> 'failed'::text) OR (failed_reason IS NOT NULL)));
alter table entities.export_order add constraint export_order_pk PRIMARY KEY (export_id);
alter table entities.export_order add constraint export_order_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table entities.fact_end add constraint fact_end_pk PRIMARY KEY (entity_id, fact_id);
alter table entities.fact_end add constraint fact_end_why_known CHECK ((why = ANY (ARRAY['withdrawn'::text, 'replaced'::text])));
alter table entities.fact_withdrawal add constraint fact_withdrawal_pk PRIMARY KEY (entity_id, fact_id);
alter table entities.file_entry add constraint file_entry_loop_state_known CHECK ((loop_state = ANY (ARRAY['open'::text, 'closed'::text])));
alter table entities.file_entry add constraint file_entry_loop_whole CHECK (((loop_key IS NULL) = (loop_state IS NULL)));
alter table entities.file_entry add constraint file_entry_pk PRIMARY KEY (entry_id, entity_id);
alter table entities.identity_match add constraint identity_match_decision_has_author CHECK (((state <> ALL (ARRAY['decided'::text, 'dismissed'::text])) OR (decided_by IS NOT NULL)));
alter table entities.identity_match add constraint identity_match_pk PRIMARY KEY (match_id);
alter table entities.identity_match add constraint identity_match_placed_has_entity CHECK (((state = ANY (ARRAY['queued'::text, 'dismissed'::text, 'lapsed'::text])) = (entity_id IS NULL)));
alter table entities.identity_match add constraint identity_match_state_known CHECK ((state = ANY (ARRAY['automatic'::text, 'queued'::text, 'decided'::text, 'undone'::text, 'dismissed'::text, 'lapsed'::text])));
alter table entities.identity_match add constraint identity_match_undo_has_reason CHECK (((state <> 'undone'::text) OR ((undone_by IS NOT NULL) AND (undo_reason IS NOT NULL))));
alter table entities.import_batch add constraint import_batch_changed_is_loaded CHECK ((rows_changed <= rows_loaded));
alter table entities.import_batch add constraint import_batch_complete_has_leaf CHECK (((state <> 'complete'::text) OR ((leaf_hash IS NOT NULL) AND (rows_hash IS NOT NULL))));
alter table entities.import_batch add constraint import_batch_equation CHECK ((rows_in = (((rows_loaded + rows_unchanged) + rows_quarantined) + rows_discarded)));
alter table entities.import_batch add constraint import_batch_pk PRIMARY KEY (batch_id);
alter table entities.import_batch add constraint import_batch_returned_is_quarantined CHECK ((rows_returned <= rows_quarantined));
alter table entities.import_batch add constraint import_batch_state_known CHECK ((state = ANY (ARRAY['running'::text, 'complete'::text, 'failed'::text])));
alter table entities.import_note add constraint import_note_batch FOREIGN KEY (batch_id) REFERENCES entities.import_batch(batch_id);
alter table entities.import_note add constraint import_note_pk PRIMARY KEY (batch_id, row_no, field);
alter table entities.industry_class add constraint industry_class_pk PRIMARY KEY (code);
alter table entities.licence add constraint licence_number_unique UNIQUE (entity_id, kind, number);
alter table entities.licence add constraint licence_pk PRIMARY KEY (licence_id, entity_id);
alter table entities.name_key_version add constraint name_key_version_pk PRIMARY KEY (version);
alter table entities.object_state_change add constraint object_state_change_pk PRIMARY KEY (entity_id, change_id);
alter table entities.place_word add constraint place_word_division FOREIGN KEY (division_code) REFERENCES entities.division(code);
alter table entities.place_word add constraint place_word_pk PRIMARY KEY (word);
alter table entities.premises add constraint premises_kind_known CHECK ((kind = ANY (ARRAY['domicile'::text, 'business'::text])));
alter table entities.premises add constraint premises_pk PRIMARY KEY (premises_id, entity_id);
alter table entities.quarantine add constraint quarantine_batch FOREIGN KEY (batch_id) REFERENCES entities.import_batch(batch_id);
alter table entities.quarantine add constraint quarantine_discard_has_reason CHECK (((state <> 'discarded'::text) OR (discard_reason IS NOT NULL)));
alter table entities.quarantine add constraint quarantine_pk PRIMARY KEY (batch_id, row_no);
alter table entities.quarantine add constraint quarantine_returned_has_slip CHECK (((state = 'returned'::text) = (slip_id IS NOT NULL)));
alter table entities.quarantine add constraint quarantine_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'corrected'::text, 'loaded'::text, 'unchanged'::text, 'discarded'::text, 'returned'::text])));
alter table entities.registration_authority add constraint registration_authority_division FOREIGN KEY (division_code) REFERENCES entities.division(code);
alter table entities.registration_authority add constraint registration_authority_pk PRIMARY KEY (code);
alter table entities.report_check add constraint report_check_pk PRIMARY KEY (year);
alter table entities.report_finding add constraint report_finding_decided_whole CHECK (((state <> ALL (ARRAY['decided'::text, 'ended'::text])) OR ((second_by IS NOT NULL) AND (document_number IS NOT NULL))));
alter table entities.report_finding add constraint report_finding_kind_known CHECK ((kind = ANY (ARRAY['list'::text, 'mark'::text])));
alter table entities.report_finding add constraint report_finding_once UNIQUE (entity_id, year);
alter table entities.report_finding add constraint report_finding_pk PRIMARY KEY (finding_id);
alter table entities.report_finding add constraint report_finding_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'reviewed'::text, 'decided'::text, 'withdrawn'::text, 'ended'::text])));
alter table entities.report_finding add constraint report_finding_two_people CHECK (((second_by IS NULL) OR (second_by <> first_by)));
alter table entities.resting_ruling add constraint resting_ruling_pk PRIMARY KEY (entity_id, fact_id);
alter table entities.saved_query add constraint saved_query_name_once UNIQUE (account_id, name);
alter table entities.saved_query add constraint saved_query_pk PRIMARY KEY (query_id);
alter table entities.status_change add constraint status_change_pk PRIMARY KEY (change_id, entity_id);
alter table entities.status_code add constraint status_code_pk PRIMARY KEY (code);
alter table entities.supervised_object add constraint supervised_object_code_once UNIQUE (entity_id, kind, code);
alter table entities.supervised_object add constraint supervised_object_code_type_known CHECK ((code_type = ANY (ARRAY['equipment-code'::text, 'registration-code'::text, 'gtin'::text, 'drug-trace'::text, 'drug-standard'::text, 'udi'::text, 'own'::text])));
alter table entities.supervised_object add constraint supervised_object_kind_known CHECK ((kind = ANY (ARRAY['equipment'::text, 'product'::text, 'site'::text, 'website'::text])));
alter table entities.supervised_object add constraint supervised_object_pk PRIMARY KEY (entity_id, object_id);
alter table entities.supervised_object add constraint supervised_object_state_known CHECK ((state = ANY (ARRAY['in-use'::text, 'stopped'::text, 'scrapped'::text])));
alter table entities.supervision_label add constraint supervision_label_name_once UNIQUE (name);
alter table entities.supervision_label add constraint supervision_label_of_bureau_is_small CHECK (((scope <> 'bureau'::text) OR ((parent_id IS NOT NULL) AND (division_code IS NOT NULL))));
alter table entities.supervision_label add constraint supervision_label_parent FOREIGN KEY (parent_id) REFERENCES entities.supervision_label(label_id);
alter table entities.supervision_label add constraint supervision_label_pk PRIMARY KEY (label_id);
alter table entities.supervision_label add constraint supervision_label_scope_known CHECK ((scope = ANY (ARRAY['province'::text, 'city'::text, 'bureau'::text])));
alter table entities.supervision_office add constraint supervision_office_authority FOREIGN KEY (authority_code) REFERENCES entities.registration_authority(code);
alter table entities.supervision_office add constraint supervision_office_pk PRIMARY KEY (code);
alter table entities.uscc_exception add constraint uscc_exception_pk PRIMARY KEY (code);
alter table exchange.feed_batch add constraint feed_batch_changed_is_loaded CHECK (((rows_changed + rows_ended) <= rows_loaded));
alter table exchange.feed_batch add constraint feed_batch_complete_is_whole CHECK (((state <> 'complete'::text) OR ((leaf_hash IS NOT NULL) AND (rows_hash IS NOT NULL) AND (pages = pages_loaded))));
alter table exchange.feed_batch add constraint feed_batch_equation CHECK ((rows_in = ((rows_loaded + rows_unchanged) + rows_quarantined)));
alter table exchange.feed_batch add constraint feed_batch_format_known CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'json'::text, 'front-end'::text])));
alter table exchange.feed_batch add constraint feed_batch_pk PRIMARY KEY (batch_id);
alter table exchange.feed_batch add constraint feed_batch_returned_is_quarantined CHECK ((rows_returned <= rows_quarantined));
alter table exchange.feed_batch add constraint feed_batch_state_known CHECK ((state = ANY (ARRAY['received'::text, 'loading'::text, 'complete'::text, 'failed'::text])));
alter table exchange.feed_heartbeat add constraint feed_heartbeat_agreement CHECK (((verdict = 'agrees'::text) = (theirs = (ours + quarantined))));
alter table exchange.feed_heartbeat add constraint feed_heartbeat_pk PRIMARY KEY (feed_key, beat_no);
alter table exchange.feed_heartbeat add constraint feed_heartbeat_verdict_known CHECK ((verdict = ANY (ARRAY['agrees'::text, 'theirs-more'::text, 'theirs-fewer'::text])));
alter table exchange.feed_page add constraint feed_page_batch FOREIGN KEY (batch_id) REFERENCES exchange.feed_batch(batch_id);
alter table exchange.feed_page add constraint feed_page_pk PRIMARY KEY (batch_id, page_no);
alter table exchange.feed_run add constraint feed_run_pk PRIMARY KEY (feed_key, due_at);
alter table exchange.feed_table add constraint feed_table_pk PRIMARY KEY (feed_key);
alter table exchange.feed_table add constraint feed_table_state_known CHECK ((state = ANY (ARRAY['set'::text, 'read'::text, 'lost'::text, 'stopped'::text])));
alter table exchange.feed_version add constraint feed_version_pk PRIMARY KEY (feed_key, version);
alter table exchange.platform_difference add constraint platform_difference_kind_known CHECK ((kind = ANY (ARRAY['missing-there'::text, 'missing-here'::text, 'other-version'::text, 'other-text'::text, 'other-standing'::text])));
alter table exchange.platform_difference add constraint platform_difference_list_fk FOREIGN KEY (platform_list_id) REFERENCES exchange.platform_list(platform_list_id);
alter table exchange.platform_difference add constraint platform_difference_pk PRIMARY KEY (platform_list_id, difference_id);
alter table exchange.platform_difference add constraint platform_difference_settled_whole CHECK (((state = 'open'::text) = (settled_at IS NULL)));
alter table exchange.platform_difference add constraint platform_difference_state_known CHECK ((state = ANY (ARRAY['open'::text, 'pushed'::text, 'taken'::text])));
alter table exchange.platform_list add constraint platform_list_pk PRIMARY KEY (platform_list_id);
alter table exchange.platform_list add constraint platform_list_sum CHECK (((rows_alike <= rows_there) AND (rows_alike <= rows_here)));
alter table exchange.quarantined_row add constraint quarantined_row_batch FOREIGN KEY (batch_id) REFERENCES exchange.feed_batch(batch_id);
alter table exchange.quarantined_row add constraint quarantined_row_pk PRIMARY KEY (batch_id, row_no);
alter table exchange.quarantined_row add constraint quarantined_row_returned_has_slip CHECK (((state = 'returned'::text) = (slip_id IS NOT NULL)));
alter table exchange.quarantined_row add constraint quarantined_row_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'corrected'::text, 'loaded'::text, 'unchanged'::text, 'returned'::text])));
alter table exchange.return_slip add constraint return_slip_number_unique UNIQUE (number);
alter table exchange.return_slip add constraint return_slip_pk PRIMARY KEY (slip_id);
alter table exchange.return_slip add constraint return_slip_receipt_whole CHECK (((receipt IS NULL) = (acknowledged_at IS NULL)));
alter table exchange.source_record add constraint source_record_pk PRIMARY KEY (feed_key, record_key);
alter table exchange.unknown_column add constraint unknown_column_batch FOREIGN KEY (batch_id) REFERENCES exchange.feed_batch(batch_id);
alter table exchange.unknown_column add constraint unknown_column_pk PRIMARY KEY (batch_id, title);
alter table exchange_desk.api_call add constraint api_call_pk PRIMARY KEY (system_id, call_id);
alter table exchange_desk.api_key add constraint api_key_days_in_order CHECK ((valid_to >= valid_from));
alter table exchange_desk.api_key add constraint api_key_pk PRIMARY KEY (system_id, key_id);
alter table exchange_desk.api_key add constraint api_key_quota_positive CHECK (((per_minute > 0) AND (per_day > 0)));
alter table exchange_desk.api_key add constraint api_key_revocation_has_reason CHECK (((revoked_at IS NULL) = (revoked_reason IS NULL)));
alter table exchange_desk.api_key add constraint api_key_system_fk FOREIGN KEY (system_id) REFERENCES exchange_desk.outside_system(system_id);
alter table exchange_desk.api_quota_use add constraint api_quota_use_pk PRIMARY KEY (system_id, key_id, span);
alter table exchange_desk.api_quota_use add constraint api_quota_use_span_known CHECK ((span = ANY (ARRAY['minute'::text, 'day'::text])));
alter table exchange_desk.dual_record add constraint dual_record_held_says_why CHECK (((state = 'held'::text) = (held_why IS NOT NULL)));
alter table exchange_desk.dual_record add constraint dual_record_kind_known CHECK ((kind = ANY (ARRAY['penalty'::text, 'licence'::text])));
alter table exchange_desk.dual_record add constraint dual_record_origin_key UNIQUE (origin, origin_key);
alter table exchange_desk.dual_record add constraint dual_record_pk PRIMARY KEY (record_id);
alter table exchange_desk.dual_record add constraint dual_record_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'shared'::text, 'held'::text, 'withdrawn'::text])));
alter table exchange_desk.dual_record add constraint dual_record_withdrawn_says_why CHECK (((state = 'withdrawn'::text) = (withdrawn_why IS NOT NULL)));
alter table exchange_desk.hotline_caller add constraint hotline_caller_pk PRIMARY KEY (order_number, lane);
alter table exchange_desk.hotline_lane add constraint hotline_lane_closed_is_answered CHECK (((state <> 'closed'::text) OR ((answered_at IS NOT NULL) AND (closed_at IS NOT NULL))));
alter table exchange_desk.hotline_lane add constraint hotline_lane_efficacy_is_outside CHECK (((lane <> 'efficacy'::text) OR ((complained_agency_id IS NOT NULL) AND (NOT ((agency_id)::text = ANY (barred))))));
alter table exchange_desk.hotline_lane add constraint hotline_lane_entity_known CHECK ((entity_state = ANY (ARRAY['none'::text, 'matched'::text, 'doubtful'::text])));
alter table exchange_desk.hotline_lane add constraint hotline_lane_extension_known CHECK ((extension = ANY (ARRAY['none'::text, 'asked'::text, 'granted'::text, 'refused'::text])));
alter table exchange_desk.hotline_lane add constraint hotline_lane_handed_back_once CHECK ((hand_backs = ANY (ARRAY[0, 1])));
alter table exchange_desk.hotline_lane add constraint hotline_lane_known CHECK ((lane = ANY (ARRAY['consumer'::text, 'economic'::text, 'efficacy'::text, 'service'::text])));
alter table exchange_desk.hotline_lane add constraint hotline_lane_pk PRIMARY KEY (order_number, lane);
alter table exchange_desk.hotline_lane add constraint hotline_lane_signed_by_somebody CHECK (((state <> ALL (ARRAY['handling'::text, 'answered'::text, 'closed'::text])) OR ((handler_id IS NOT NULL) AND (signed_at IS NOT NULL))));
alter table exchange_desk.hotline_lane add constraint hotline_lane_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'handling'::text, 'answered'::text, 'closed'::text, 'handed-back'::text])));
alter table exchange_desk.hotline_link add constraint hotline_link_not_itself CHECK ((order_number <> other_number));
alter table exchange_desk.hotline_link add constraint hotline_link_pk PRIMARY KEY (order_number, lane, other_number);
alter table exchange_desk.hotline_link add constraint hotline_link_why_known CHECK ((why = ANY (ARRAY['stated'::text, 'same-text'::text, 'same-caller'::text])));
alter table exchange_desk.hotline_message add constraint hotline_message_discard_has_reason CHECK (((state <> 'discarded'::text) OR (settled_reason IS NOT NULL)));
alter table exchange_desk.hotline_message add constraint hotline_message_kind_known CHECK ((kind = ANY (ARRAY['order'::text, 'notice'::text])));
alter table exchange_desk.hotline_message add constraint hotline_message_once UNIQUE (order_number, message_key);
alter table exchange_desk.hotline_message add constraint hotline_message_pk PRIMARY KEY (order_number, message_id);
alter table exchange_desk.hotline_message add constraint hotline_message_quarantine_has_fault CHECK (((state <> 'quarantined'::text) OR (jsonb_array_length(faults) > 0)));
alter table exchange_desk.hotline_message add constraint hotline_message_state_known CHECK ((state = ANY (ARRAY['taken'::text, 'waiting'::text, 'quarantined'::text, 'superseded'::text, 'corrected'::text, 'discarded'::text])));
alter table exchange_desk.hotline_message add constraint hotline_message_transport_known CHECK ((transport = ANY (ARRAY['http'::text, 'file'::text])));
alter table exchange_desk.hotline_order add constraint hotline_order_pk PRIMARY KEY (order_number);
alter table exchange_desk.hotline_reconciliation add constraint hotline_reconciliation_adds_up CHECK (((theirs = ((agreed + cardinality(unknown_here)) + cardinality(closed_here))) AND (ours = (agreed + cardinality(closed_there)))));
alter table exchange_desk.hotline_reconciliation add constraint hotline_reconciliation_pk PRIMARY KEY (list_id);
alter table exchange_desk.hotline_step add constraint hotline_step_act_known CHECK ((act = ANY (ARRAY['transferred'::text, 'changed'::text, 'signed'::text, 'handed-back'::text, 'extension-asked'::text, 'answered'::text, 'closed'::text, 'hand-back-decided'::text, 'extension-decided'::text, 'followed-up'::text])));
alter table exchange_desk.hotline_step add constraint hotline_step_pk PRIMARY KEY (order_number, step_id);
alter table exchange_desk.outlet add constraint outlet_gateway_is_whole CHECK (((transport <> 'irs-gateway'::text) OR ((endpoint IS NOT NULL) AND (access_key IS NOT NULL) AND (sealed_secret IS NOT NULL))));
alter table exchange_desk.outlet add constraint outlet_pk PRIMARY KEY (outlet_id);
alter table exchange_desk.outlet add constraint outlet_receipt_within_positive CHECK ((receipt_within_minutes > 0));
alter table exchange_desk.outlet add constraint outlet_transport_known CHECK ((transport = ANY (ARRAY['file-drop'::text, 'irs-gateway'::text])));
alter table exchange_desk.outlet_answer add constraint outlet_answer_pk PRIMARY KEY (record_id, outlet_id, act, batch, file_hash);
alter table exchange_desk.outlet_answer add constraint outlet_answer_verdict_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'refused'::text])));
alter table exchange_desk.outlet_batch add constraint outlet_batch_outlet_fk FOREIGN KEY (outlet_id) REFERENCES exchange_desk.outlet(outlet_id);
alter table exchange_desk.outlet_batch add constraint outlet_batch_pk PRIMARY KEY (outlet_id, batch);
alter table exchange_desk.outlet_check add constraint outlet_check_pk PRIMARY KEY (record_id, outlet_id, act, batch, file_hash);
alter table exchange_desk.outlet_check add constraint outlet_check_verdict_known CHECK ((verdict = ANY (ARRAY['held'::text, 'missing'::text])));
alter table exchange_desk.outlet_delivery add constraint outlet_delivery_act_known CHECK ((act = ANY (ARRAY['publish'::text, 'update'::text, 'withdraw'::text])));
alter table exchange_desk.outlet_delivery add constraint outlet_delivery_failed_has_reason CHECK (((state <> 'failed'::text) OR ((failed_by = ANY (ARRAY['own-check'::text, 'outlet'::text])) AND (note IS NOT NULL))));
alter table exchange_desk.outlet_delivery add constraint outlet_delivery_outlet_fk FOREIGN KEY (outlet_id) REFERENCES exchange_desk.outlet(outlet_id);
alter table exchange_desk.outlet_delivery add constraint outlet_delivery_pk PRIMARY KEY (record_id, outlet_id, act);
alter table exchange_desk.outlet_delivery add constraint outlet_delivery_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'packed'::text, 'sent'::text, 'received'::text, 'failed'::text, 'kept-inside'::text])));
alter table exchange_desk.outlet_dispatch add constraint outlet_dispatch_outlet_fk FOREIGN KEY (outlet_id) REFERENCES exchange_desk.outlet(outlet_id);
alter table exchange_desk.outlet_dispatch add constraint outlet_dispatch_pk PRIMARY KEY (record_id, outlet_id, act, attempt);
alter table exchange_desk.outlet_extra add constraint outlet_extra_pk PRIMARY KEY (outlet_id, day, file_hash, record_mark, batch, operation);
alter table exchange_desk.outlet_receipt_file add constraint outlet_receipt_file_pk PRIMARY KEY (outlet_id, file_hash);
alter table exchange_desk.outlet_record add constraint outlet_record_outlet_fk FOREIGN KEY (outlet_id) REFERENCES exchange_desk.outlet(outlet_id);
alter table exchange_desk.outlet_record add constraint outlet_record_pk PRIMARY KEY (record_id, outlet_id);
alter table exchange_desk.outlet_statement add constraint outlet_statement_pk PRIMARY KEY (outlet_id, day, file_hash);
alter table exchange_desk.outside_system add constraint outside_system_pk PRIMARY KEY (system_id);
alter table exchange_desk.subscription add constraint subscription_pk PRIMARY KEY (system_id, subscription_id);
alter table exchange_desk.subscription add constraint subscription_state_known CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'stalled'::text])));
alter table exchange_desk.subscription add constraint subscription_stop_has_reason CHECK (((state = 'active'::text) OR (state_reason IS NOT NULL)));
alter table exchange_desk.subscription add constraint subscription_system_fk FOREIGN KEY (system_id) REFERENCES exchange_desk.outside_system(system_id);
alter table exchange_desk.webhook_attempt add constraint webhook_attempt_outcome_known CHECK ((outcome = ANY (ARRAY['delivered'::text, 'failed'::text])));
alter table exchange_desk.webhook_attempt add constraint webhook_attempt_pk PRIMARY KEY (system_id, subscription_id, attempt_id);
alter table exchange_desk.webhook_delivery add constraint webhook_delivery_failure_has_reason CHECK (((state = 'delivered'::text) OR (reason IS NOT NULL)));
alter table exchange_desk.webhook_delivery add constraint webhook_delivery_pk PRIMARY KEY (system_id, subscription_id, "position");
alter table exchange_desk.webhook_delivery add constraint webhook_delivery_state_known CHECK ((state = ANY (ARRAY['delivered'::text, 'retrying'::text, 'failed'::text])));
alter table identity.account add constraint account_agency_fk FOREIGN KEY (agency_id) REFERENCES identity.agency(agency_id);
alter table identity.account add constraint account_enterprise_has_entity CHECK (((kind <> 'enterprise'::text) OR (entity_id IS NOT NULL)));
alter table identity.account add constraint account_kind_known CHECK ((kind = ANY (ARRAY['official'::text, 'witness'::text, 'enterprise'::text, 'association'::text, 'citizen'::text])));
alter table identity.account add constraint account_login_name_key UNIQUE (login_name);
alter table identity.account add constraint account_official_has_agency CHECK (((kind <> 'official'::text) OR (agency_id IS NOT NULL)));
alter table identity.account add constraint account_person_fk FOREIGN KEY (person_id) REFERENCES identity.person(person_id);
alter table identity.account add constraint account_pk PRIMARY KEY (account_id);
alter table identity.account add constraint account_pseudonym_key UNIQUE (pseudonym);
alter table identity.agency add constraint agency_code_key UNIQUE (code);
alter table identity.agency add constraint agency_division_six_digits CHECK ((division_code ~ '^[0-9]{6}$'::text));
alter table identity.agency add constraint agency_kind_known CHECK ((kind = ANY (ARRAY['organ'::text, 'dispatched'::text, 'institution'::text])));
alter table identity.agency add constraint agency_level_known CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'office'::text, 'town'::text])));
alter table identity.agency add constraint agency_not_its_own_parent CHECK ((parent_id IS DISTINCT FROM agency_id));
alter table identity.agency add constraint agency_parent_fk FOREIGN KEY (parent_id) REFERENCES identity.agency(agency_id);
alter table identity.agency add constraint agency_pk PRIMARY KEY (agency_id);
alter table identity.agency add constraint agency_status_known CHECK ((status = ANY (ARRAY['active'::text, 'stopped'::text, 'kept-for-history'::text])));
alter table identity.agency add constraint agency_superior_fk FOREIGN KEY (superior_id) REFERENCES identity.agency(agency_id);
alter table identity.agency_alias add constraint agency_alias_agency_fk FOREIGN KEY (agency_id) REFERENCES identity.agency(agency_id);
alter table identity.agency_alias add constraint agency_alias_pk PRIMARY KEY (agency_id, name);
alter table identity.agency_code add constraint agency_code_agency_fk FOREIGN KEY (agency_id) REFERENCES identity.agency(agency_id);
alter table identity.agency_code add constraint agency_code_pk PRIMARY KEY (system, code);
alter table identity.known_device add constraint known_device_account_fk FOREIGN KEY (account_id) REFERENCES identity.account(account_id);
alter table identity.known_device add constraint known_device_pk PRIMARY KEY (token_hash, account_id);
alter table identity.login_policy add constraint login_policy_pk PRIMARY KEY (valid_from);
alter table identity.login_throttle add constraint login_throttle_pk PRIMARY KEY (lane);
alter table identity.officer add constraint officer_agency_fk FOREIGN KEY (agency_id) REFERENCES identity.agency(agency_id);
alter table identity.officer add constraint officer_auxiliary_never_leads CHECK (((kind = 'officer'::text) OR (NOT may_lead)));
alter table identity.officer add constraint officer_daily_cap_positive CHECK ((daily_cap > 0));
alter table identity.officer add constraint officer_kind_known CHECK ((kind = ANY (ARRAY['officer'::text, 'auxiliary'::text, 'expert'::text])));
alter table identity.officer add constraint officer_person_fk FOREIGN KEY (person_id) REFERENCES identity.person(person_id);
alter table identity.officer add constraint officer_pk PRIMARY KEY (officer_id);
alter table identity.officer add constraint officer_staff_number_key UNIQUE (agency_id, staff_number);
alter table identity.officer_certificate add constraint officer_certificate_days_in_order CHECK ((valid_to >= valid_from));
alter table identity.officer_certificate add constraint officer_certificate_kind_known CHECK ((kind = ANY (ARRAY['administrative-enforcement'::text, 'department'::text])));
alter table identity.officer_certificate add constraint officer_certificate_number_key UNIQUE (kind, number);
alter table identity.officer_certificate add constraint officer_certificate_officer_fk FOREIGN KEY (officer_id) REFERENCES identity.officer(officer_id);
alter table identity.officer_certificate add constraint officer_certificate_pk PRIMARY KEY (certificate_id);
alter table identity.officer_qualification add constraint officer_qualification_officer_fk FOREIGN KEY (officer_id) REFERENCES identity.officer(officer_id);
alter table identity.officer_qualification add constraint officer_qualification_pk PRIMARY KEY (qualification_id);
alter table identity.person add constraint person_pk PRIMARY KEY (person_id);
alter table identity.recusal add constraint recusal_declared_by_known CHECK ((declared_by = ANY (ARRAY['officer'::text, 'supervisor'::text, 'party'::text])));
alter table identity.recusal add constraint recusal_ground_known CHECK ((ground = ANY (ARRAY['direct-interest'::text, 'close-relative'::text, 'former-employment'::text, 'other-relation'::text])));
alter table identity.recusal add constraint recusal_officer_fk FOREIGN KEY (officer_id) REFERENCES identity.officer(officer_id);
alter table identity.recusal add constraint recusal_pk PRIMARY KEY (recusal_id);
alter table identity.role add constraint role_pk PRIMARY KEY (role_code);
alter table identity.role add constraint role_reach_known CHECK ((reach = ANY (ARRAY['own'::text, 'downward'::text])));
alter table identity.role_grant add constraint role_grant_account_fk FOREIGN KEY (account_id) REFERENCES identity.account(account_id);
alter table identity.role_grant add constraint role_grant_agency_fk FOREIGN KEY (agency_id) REFERENCES identity.agency(agency_id);
alter table identity.role_grant add constraint role_grant_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table identity.role_grant add constraint role_grant_pk PRIMARY KEY (role_grant_id);
alter table identity.role_grant add constraint role_grant_role_fk FOREIGN KEY (role_code) REFERENCES identity.role(role_code);
alter table identity.role_permission add constraint role_permission_pk PRIMARY KEY (role_code, permission);
alter table identity.role_permission add constraint role_permission_role_fk FOREIGN KEY (role_code) REFERENCES identity.role(role_code);
alter table identity.session add constraint session_account_fk FOREIGN KEY (account_id) REFERENCES identity.account(account_id);
alter table identity.session add constraint session_ended_reason_known CHECK ((ended_reason = ANY (ARRAY['logged-out'::text, 'killed'::text, 'rotated'::text, 'disabled'::text, 'password-changed'::text])));
alter table identity.session add constraint session_pk PRIMARY KEY (session_id);
alter table identity.session add constraint session_token_hash_key UNIQUE (token_hash);
alter table inspection.answer add constraint answer_check_point FOREIGN KEY (visit_id, check_point_id) REFERENCES inspection.check_point(visit_id, check_point_id);
alter table inspection.answer add constraint answer_outcome CHECK ((outcome = ANY (ARRAY['none-found'::text, 'found'::text, 'not-applicable'::text])));
alter table inspection.answer add constraint answer_pk PRIMARY KEY (answer_id);
alter table inspection.capture_check add constraint capture_check_capture FOREIGN KEY (capture_id) REFERENCES inspection.off_site_capture(capture_id);
alter table inspection.capture_check add constraint capture_check_pk PRIMARY KEY (capture_id);
alter table inspection.capture_check add constraint capture_check_use UNIQUE (capture_id, is_fit);
alter table inspection.capture_notice add constraint capture_notice_capture FOREIGN KEY (capture_id) REFERENCES inspection.off_site_capture(capture_id);
alter table inspection.capture_notice add constraint capture_notice_means CHECK ((means = ANY (ARRAY['electronic'::text, 'by-telephone'::text, 'by-post'::text, 'in-person'::text])));
alter table inspection.capture_notice add constraint capture_notice_pk PRIMARY KEY (capture_id);
alter table inspection.check_point add constraint check_point_pk PRIMARY KEY (visit_id, check_point_id);
alter table inspection.check_point add constraint check_point_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.correction_order add constraint correction_order_pk PRIMARY KEY (correction_order_id);
alter table inspection.correction_order add constraint correction_order_state CHECK ((state = ANY (ARRAY['open'::text, 'corrected'::text, 'uncorrected'::text])));
alter table inspection.correction_order add constraint correction_order_term CHECK ((term_days > 0));
alter table inspection.correction_order add constraint correction_order_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.device_location_notice add constraint device_location_notice_device FOREIGN KEY (device_id) REFERENCES inspection.monitoring_device(device_id);
alter table inspection.device_location_notice add constraint device_location_notice_pk PRIMARY KEY (notice_id);
alter table inspection.device_location_notice add constraint device_location_notice_use UNIQUE (notice_id, device_id);
alter table inspection.device_review add constraint device_review_device FOREIGN KEY (device_id) REFERENCES inspection.monitoring_device(device_id);
alter table inspection.device_review add constraint device_review_kind CHECK ((kind = ANY (ARRAY['legal'::text, 'technical'::text])));
alter table inspection.device_review add constraint device_review_outcome CHECK ((outcome = ANY (ARRAY['passed'::text, 'failed'::text])));
alter table inspection.device_review add constraint device_review_pk PRIMARY KEY (review_id);
alter table inspection.device_review add constraint device_review_use UNIQUE (review_id, device_id, kind, outcome);
alter table inspection.entity_class add constraint entity_class_letter CHECK ((class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])));
alter table inspection.entity_class add constraint entity_class_pk PRIMARY KEY (entity_id);
alter table inspection.evidence add constraint evidence_kind CHECK ((kind = ANY (ARRAY['photo'::text, 'signature'::text])));
alter table inspection.evidence add constraint evidence_pk PRIMARY KEY (evidence_id);
alter table inspection.evidence add constraint evidence_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.information_collection add constraint information_collection_pk PRIMARY KEY (collection_id);
alter table inspection.item_result add constraint item_result_code FOREIGN KEY (result_code) REFERENCES inspection.result_code(result_code);
alter table inspection.item_result add constraint item_result_item FOREIGN KEY (visit_id, item_id) REFERENCES inspection.visit_item(visit_id, item_id);
alter table inspection.item_result add constraint item_result_pk PRIMARY KEY (visit_id, item_id, result_code);
alter table inspection.monitoring_device add constraint monitoring_device_code UNIQUE (agency_id, code);
alter table inspection.monitoring_device add constraint monitoring_device_kind CHECK ((kind = ANY (ARRAY['camera'::text, 'sensor'::text, 'meter'::text])));
alter table inspection.monitoring_device add constraint monitoring_device_pk PRIMARY KEY (device_id);
alter table inspection.off_site_capture add constraint off_site_capture_device FOREIGN KEY (device_id) REFERENCES inspection.monitoring_device(device_id);
alter table inspection.off_site_capture add constraint off_site_capture_pk PRIMARY KEY (capture_id);
alter table inspection.off_site_capture add constraint off_site_capture_use UNIQUE (capture_id, device_id);
alter table inspection.off_site_result add constraint off_site_result_capture FOREIGN KEY (capture_id, device_id) REFERENCES inspection.off_site_capture(capture_id, device_id);
alter table inspection.off_site_result add constraint off_site_result_checked FOREIGN KEY (capture_id, is_fit) REFERENCES inspection.capture_check(capture_id, is_fit);
alter table inspection.off_site_result add constraint off_site_result_follow_up CHECK ((follow_up = ANY (ARRAY['none'::text, 'refer-to-cases'::text, 'copy-to-agency'::text])));
alter table inspection.off_site_result add constraint off_site_result_legal FOREIGN KEY (legal_review_id, device_id, legal_kind, review_outcome) REFERENCES inspection.device_review(review_id, device_id, kind, outcome);
alter table inspection.off_site_result add constraint off_site_result_outcome CHECK ((outcome = ANY (ARRAY['none-found'::text, 'found'::text])));
alter table inspection.off_site_result add constraint off_site_result_pk PRIMARY KEY (capture_id);
alter table inspection.off_site_result add constraint off_site_result_public FOREIGN KEY (location_notice_id, device_id) REFERENCES inspection.device_location_notice(notice_id, device_id);
alter table inspection.off_site_result add constraint off_site_result_technical FOREIGN KEY (technical_review_id, device_id, technical_kind, review_outcome) REFERENCES inspection.device_review(review_id, device_id, kind, outcome);
alter table inspection.off_site_result add constraint off_site_result_told FOREIGN KEY (capture_id) REFERENCES inspection.capture_notice(capture_id);
alter table inspection.paper add constraint paper_kind CHECK ((kind = ANY (ARRAY['approval'::text, 'notice'::text, 'site-record'::text, 'result-notice'::text, 'correction-order'::text])));
alter table inspection.paper add constraint paper_number UNIQUE (number);
alter table inspection.paper add constraint paper_pk PRIMARY KEY (paper_id);
alter table inspection.paper add constraint paper_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.paper_counter add constraint paper_counter_pk PRIMARY KEY (agency_id, word, year);
alter table inspection.recusal_application add constraint recusal_application_applicant CHECK ((applicant = ANY (ARRAY['counterpart'::text, 'officer'::text])));
alter table inspection.recusal_application add constraint recusal_application_decision CHECK ((decision = ANY (ARRAY['upheld'::text, 'rejected'::text])));
alter table inspection.recusal_application add constraint recusal_application_pk PRIMARY KEY (recusal_application_id);
alter table inspection.recusal_application add constraint recusal_application_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.reinspection add constraint reinspection_order FOREIGN KEY (correction_order_id) REFERENCES inspection.correction_order(correction_order_id);
alter table inspection.reinspection add constraint reinspection_pk PRIMARY KEY (reinspection_id);
alter table inspection.result_code add constraint result_code_consequence CHECK ((consequence = ANY (ARRAY['none'::text, 'correction'::text, 'abnormal-list'::text, 'must-publicise'::text, 'lead'::text])));
alter table inspection.result_code add constraint result_code_grouping CHECK (("grouping" = ANY (ARRAY['check'::text, 'status'::text])));
alter table inspection.result_code add constraint result_code_pk PRIMARY KEY (result_code);
alter table inspection.result_code_mapping add constraint result_code_mapping_code FOREIGN KEY (result_code) REFERENCES inspection.result_code(result_code);
alter table inspection.result_code_mapping add constraint result_code_mapping_pk PRIMARY KEY (scheme, outside_code);
alter table inspection.signature add constraint signature_evidence FOREIGN KEY (evidence_id) REFERENCES inspection.evidence(evidence_id);
alter table inspection.signature add constraint signature_officer CHECK (((signer = 'officer'::text) = (officer_id IS NOT NULL)));
alter table inspection.signature add constraint signature_pk PRIMARY KEY (signature_id);
alter table inspection.signature add constraint signature_refused CHECK (((NOT is_refused) OR ((signer = 'counterpart'::text) AND (refusal_reason IS NOT NULL) AND (witness_name IS NOT NULL))));
alter table inspection.signature add constraint signature_signer CHECK ((signer = ANY (ARRAY['officer'::text, 'counterpart'::text])));
alter table inspection.signature add constraint signature_strokes CHECK ((is_refused OR (evidence_id IS NOT NULL)));
alter table inspection.signature add constraint signature_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.statement add constraint statement_pk PRIMARY KEY (statement_id);
alter table inspection.statement add constraint statement_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.step add constraint step_pk PRIMARY KEY (step_id);
alter table inspection.step add constraint step_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.visit add constraint visit_draw CHECK (((origin = 'draw'::text) = (draw_task_id IS NOT NULL)));
alter table inspection.visit add constraint visit_inspection_kind CHECK ((inspection_kind = ANY (ARRAY['daily'::text, 'case'::text, 'special'::text])));
alter table inspection.visit add constraint visit_lead_source CHECK ((lead_source = ANY (ARRAY['assigned'::text, 'complaint'::text, 'patrol'::text, 'data'::text])));
alter table inspection.visit add constraint visit_origin CHECK ((origin = ANY (ARRAY['draw'::text, 'single'::text])));
alter table inspection.visit add constraint visit_pk PRIMARY KEY (visit_id);
alter table inspection.visit add constraint visit_second_person CHECK (((decided_by IS NULL) OR (requested_by IS NULL) OR (decided_by <> requested_by)));
alter table inspection.visit add constraint visit_single_source CHECK (((origin = 'single'::text) = (lead_source IS NOT NULL)));
alter table inspection.visit add constraint visit_state CHECK ((state = ANY (ARRAY['requested'::text, 'declined'::text, 'withdrawn'::text, 'approved'::text, 'notified'::text, 'under-way'::text, 'concluded'::text, 'closed'::text])));
alter table inspection.visit add constraint visit_unannounced CHECK ((is_announced OR (unannounced_citation IS NOT NULL)));
alter table inspection.visit add constraint visit_window CHECK ((planned_from_on <= planned_to_on));
alter table inspection.visit_department add constraint visit_department_pk PRIMARY KEY (visit_id, "position");
alter table inspection.visit_department add constraint visit_department_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.visit_item add constraint visit_item_pk PRIMARY KEY (visit_id, item_id);
alter table inspection.visit_item add constraint visit_item_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table inspection.visit_officer add constraint visit_officer_pk PRIMARY KEY (visit_id, officer_id);
alter table inspection.visit_officer add constraint visit_officer_visit FOREIGN KEY (visit_id) REFERENCES inspection.visit(visit_id);
alter table law.answer add constraint answer_kind_known CHECK ((kind = ANY (ARRAY['deadline'::text, 'parameter'::text, 'duty'::text])));
alter table law.answer add constraint answer_pk PRIMARY KEY (answer_id);
alter table law.change add constraint change_decided CHECK (((state = 'proposed'::text) = (decided_at IS NULL)));
alter table law.change add constraint change_kind_known CHECK ((kind = ANY (ARRAY['parameter'::text, 'rule'::text, 'statute'::text, 'calendar'::text])));
alter table law.change add constraint change_pk PRIMARY KEY (change_id);
alter table law.change add constraint change_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'published'::text, 'returned'::text])));
alter table law.publication add constraint publication_change_fk FOREIGN KEY (publication_id) REFERENCES law.change(change_id);
alter table law.publication add constraint publication_four_eyes CHECK ((proposed_account_id <> approved_account_id));
alter table law.publication add constraint publication_not_backdated CHECK ((is_correction OR (effective_on >= known_on)));
alter table law.publication add constraint publication_pk PRIMARY KEY (publication_id);
alter table law.publication add constraint publication_seq_key UNIQUE (seq);
alter table law.recomputation add constraint recomputation_equation CHECK ((decisions = (same + differing)));
alter table law.recomputation add constraint recomputation_pk PRIMARY KEY (recomputation_id);
alter table law.recomputation_difference add constraint recomputation_difference_known CHECK ((known = ANY (ARRAY['then'::text, 'now'::text])));
alter table law.recomputation_difference add constraint recomputation_difference_pk PRIMARY KEY (recomputation_id, ordinal);
alter table law.recomputation_difference add constraint recomputation_difference_run_fk FOREIGN KEY (recomputation_id) REFERENCES law.recomputation(recomputation_id);
alter table ledger.chain add constraint chain_handle_unique UNIQUE (handle);
alter table ledger.chain add constraint chain_pk PRIMARY KEY (subject_kind, subject_id);
alter table ledger.checkpoint add constraint checkpoint_pk PRIMARY KEY (size);
alter table ledger.cosignature add constraint cosignature_pk PRIMARY KEY (size, witness_id);
alter table ledger.entry add constraint entry_leaf_hash_unique UNIQUE (leaf_hash);
alter table ledger.entry add constraint entry_pk PRIMARY KEY (entry_id);
alter table ledger.erasure add constraint erasure_decided CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL))));
alter table ledger.erasure add constraint erasure_decision CHECK ((decision = ANY (ARRAY['approved'::text, 'rejected'::text])));
alter table ledger.erasure add constraint erasure_entry FOREIGN KEY (entry_id) REFERENCES ledger.entry(entry_id);
alter table ledger.erasure add constraint erasure_four_eyes CHECK (((decided_by IS NULL) OR (decided_by <> requested_by)));
alter table ledger.erasure add constraint erasure_pk PRIMARY KEY (erasure_id);
alter table ledger.field add constraint field_pk PRIMARY KEY (entry_id, "position");
alter table ledger.hold add constraint hold_ground CHECK ((ground = ANY (ARRAY['reconsideration'::text, 'litigation'::text, 'archive'::text])));
alter table ledger.hold add constraint hold_lifted CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lift_reason IS NULL))));
alter table ledger.hold add constraint hold_pk PRIMARY KEY (hold_id);
alter table ledger.leaf add constraint leaf_entry_unique UNIQUE (entry_id);
alter table ledger.leaf add constraint leaf_pk PRIMARY KEY (index);
alter table ledger.pending add constraint pending_pk PRIMARY KEY (arrival);
alter table ledger.tile add constraint tile_pk PRIMARY KEY (level, index);
alter table ledger.witness add constraint witness_name_unique UNIQUE (name);
alter table ledger.witness add constraint witness_pk PRIMARY KEY (witness_id);
alter table platform.event_failure add constraint event_failure_pk PRIMARY KEY (reaction, event_id);
alter table platform.inbox add constraint inbox_pk PRIMARY KEY (reaction, event_id);
alter table platform.job add constraint job_pk PRIMARY KEY (job_id);
alter table platform.kysely_migration add constraint kysely_migration_pkey PRIMARY KEY (name);
alter table platform.kysely_migration_lock add constraint kysely_migration_lock_pkey PRIMARY KEY (id);
alter table platform.outbox add constraint outbox_pk PRIMARY KEY (event_id);
alter table platform.outbox add constraint outbox_seq_unique UNIQUE (seq);
alter table platform.reader add constraint reader_pk PRIMARY KEY (reaction);
alter table platform.schedule add constraint schedule_pk PRIMARY KEY (name);
alter table platform.sql_file add constraint sql_file_pkey PRIMARY KEY (name);

CREATE INDEX counted_visit_by_day ON accountability.counted_visit USING btree (visited_on);
CREATE INDEX coverage_finding_by_day ON accountability.coverage_finding USING btree (kind, opened_on);
CREATE UNIQUE INDEX coverage_finding_open ON accountability.coverage_finding USING btree (kind, subject_key) WHERE (closed_on IS NULL);
CREATE INDEX coverage_proof_day ON accountability.coverage_proof USING btree (proved_on, started_at);
CREATE INDEX check_point_version_idx ON catalogue.check_point USING btree (item_version_id, ordinal);
CREATE UNIQUE INDEX clean_up_one_open ON catalogue.clean_up USING btree (finding_key) WHERE (state <> 'closed'::text);
CREATE INDEX clean_up_proposed_idx ON catalogue.clean_up USING btree (proposed_at DESC);
CREATE INDEX decided_case_item_idx ON catalogue.decided_case USING btree (item_id, decided_on DESC);
CREATE INDEX decided_case_party_idx ON catalogue.decided_case USING btree (subject_uscc, item_id) WHERE (subject_uscc IS NOT NULL);
CREATE INDEX delegation_items ON catalogue.delegation USING gin (item_ids);
CREATE INDEX duty_list_entry_item ON catalogue.duty_list_entry USING btree (item_code, place);
CREATE INDEX filing_entity ON catalogue.filing USING btree (entity_id) WHERE (entity_id IS NOT NULL);
CREATE INDEX filing_open ON catalogue.filing USING btree (agency_id, verify_by) WHERE (outcome IS NULL);
CREATE INDEX item_group_idx ON catalogue.item USING btree (item_group_id);
CREATE INDEX item_succession_to_idx ON catalogue.item_succession USING btree (to_item_id);
CREATE INDEX item_version_item_idx ON catalogue.item_version USING btree (item_id, valid_from);
CREATE INDEX merge_line_open ON catalogue.merge_line USING btree (official_list_id) WHERE (state = 'open'::text);
CREATE INDEX official_list_issued ON catalogue.official_list USING btree (issuer, imported_at DESC);
CREATE INDEX stakeholder_opinion_draft_idx ON catalogue.stakeholder_opinion USING btree (policy_draft_id, recorded_at);
CREATE UNIQUE INDEX supervision_plan_in_force ON catalogue.supervision_plan USING btree (COALESCE(item_id, agency_id)) WHERE (state = 'published'::text);
CREATE INDEX unfiled_lead_open ON catalogue.unfiled_lead USING btree (agency_id) WHERE (outcome IS NULL);
CREATE INDEX association_act_about ON commitments.association_act USING btree (about_entity_id) WHERE (about_entity_id IS NOT NULL);
CREATE INDEX association_act_by_association ON commitments.association_act USING btree (association_id, acted_at DESC);
CREATE INDEX association_act_term_idx ON commitments.association_act USING btree (expires_on) WHERE ((state = 'public'::text) AND (about_entity_id IS NOT NULL));
CREATE INDEX declaration_entity_idx ON commitments.declaration USING btree (entity_id, declared_at DESC);
CREATE INDEX declaration_product_idx ON commitments.declaration USING btree (product);
CREATE INDEX declaration_standard_idx ON commitments.declaration USING btree (standard_id);
CREATE INDEX disclosure_order_entity_idx ON commitments.disclosure_order USING btree (entity_id);
CREATE INDEX disclosure_order_open_idx ON commitments.disclosure_order USING btree (due_on) WHERE ((complied_on IS NULL) AND (listed_on IS NULL));
CREATE INDEX standard_test_declaration_idx ON commitments.standard_test USING btree (declaration_id);
CREATE INDEX standard_test_open_idx ON commitments.standard_test USING btree (agency_id, tested_on) WHERE (lead_state = 'open'::text);
CREATE INDEX class_agency_idx ON credit.class USING btree (agency_id);
CREATE INDEX class_entity_idx ON credit.class USING btree (entity_id, classed_on DESC, arrival DESC);
CREATE INDEX current_class_class_idx ON credit.current_class USING btree (agency_id, class);
CREATE INDEX current_class_version_idx ON credit.current_class USING btree (rule_version) WHERE (NOT is_announced);
CREATE INDEX fact_entity_idx ON credit.fact USING btree (entity_id, occurred_on);
CREATE INDEX fact_visit_idx ON credit.fact USING btree (((details ->> 'visitId'::text)));
CREATE INDEX open_record_gone_idx ON disclosure.open_record USING btree (gone_on, dataset, record_key) WHERE (gone_on IS NOT NULL);
CREATE INDEX open_record_last_idx ON disclosure.open_record USING btree (dataset, last_edition) WHERE (gone_on IS NULL);
CREATE INDEX public_draw_moment_idx ON disclosure.public_draw USING btree (source_moment DESC);
CREATE INDEX public_draw_unit_entity_idx ON disclosure.public_draw_unit USING btree (entity_id);
CREATE INDEX public_draw_unit_uscc_idx ON disclosure.public_draw_unit USING btree (plan_id, uscc);
CREATE INDEX public_result_entity_idx ON disclosure.public_result USING btree (entity_id, published_on DESC);
CREATE INDEX public_result_notice_idx ON disclosure.public_result USING btree (notice_number);
CREATE INDEX public_result_visit_idx ON disclosure.public_result USING btree (visit_id);
CREATE INDEX public_self_regulation_entity_idx ON disclosure.public_self_regulation USING btree (entity_id, acted_on DESC);
CREATE INDEX public_standard_entity_idx ON disclosure.public_standard USING btree (entity_id);
CREATE INDEX public_standard_test_chain_idx ON disclosure.public_standard_test USING btree (chain_id, indicator, tested_on DESC);
CREATE INDEX public_year_plan_by_year ON disclosure.public_year_plan USING btree (year DESC, agency_name);
CREATE INDEX public_year_task_draw_by_task ON disclosure.public_year_task_draw USING btree (year_task_id);
CREATE INDEX outlet_batch_waiting_idx ON disclosure_desk.outlet_batch USING btree (outlet_id) WHERE (left_at IS NULL);
CREATE INDEX outlet_delivery_state_idx ON disclosure_desk.outlet_delivery USING btree (outlet_id, state, happened_at);
CREATE INDEX outlet_dispatch_batch_idx ON disclosure_desk.outlet_dispatch USING btree (outlet_id, batch);
CREATE INDEX publication_due_idx ON disclosure_desk.publication USING btree (agency_id, state, due_on);
CREATE INDEX escrow_share_by_account ON draw.escrow_share USING btree (account_id);
CREATE INDEX frame_unit_by_entity ON draw.frame_unit USING btree (entity_id, plan_id);
CREATE INDEX frame_unit_by_unit ON draw.frame_unit USING btree (plan_id, unit_id);
CREATE INDEX frame_unit_excluded ON draw.frame_unit USING btree (plan_id, disposition) WHERE (disposition <> 'E'::text);
CREATE INDEX lint_signature_by_plan ON draw.lint_signature USING btree (plan_id, signed_at);
CREATE INDEX match_proposal_by_year ON draw.match_proposal USING btree (year, proposed_at);
CREATE INDEX on_site_visit_by_entity ON draw.on_site_visit USING btree (entity_id, agency_id, visited_on);
CREATE INDEX plan_by_state ON draw.plan USING btree (state, source_moment);
CREATE INDEX plan_by_time ON draw.plan USING btree (agency_id, created_at DESC);
CREATE UNIQUE INDEX plan_one_live_commitment ON draw.plan USING btree (agency_id, kind, item_codes, period, scope_key) WHERE is_live;
CREATE INDEX source_entry_by_plan ON draw.source_entry USING btree (plan_id, source_type, entered_at);
CREATE INDEX visit_by_entity ON draw.visit USING btree (entity_id, plan_id);
CREATE INDEX visit_by_unit ON draw.visit USING btree (plan_id, unit_id);
CREATE INDEX visit_finding_by_plan ON draw.visit_finding USING btree (plan_id);
CREATE INDEX year_task_by_plan ON draw.year_task USING btree (year_plan_id, "position");
CREATE INDEX year_task_draw_by_task ON draw.year_task_draw USING btree (year_task_id);
CREATE INDEX disclosure_duty_by_entity ON entities.disclosure_duty USING btree (entity_id, arose_on DESC);
CREATE INDEX disclosure_duty_by_fact ON entities.disclosure_duty USING btree (fact_id) WHERE (fact_id IS NOT NULL);
CREATE INDEX disclosure_duty_open ON entities.disclosure_duty USING btree (due_on, duty_id) WHERE (disclosed_on IS NULL);
CREATE INDEX dual_notice_by_agency ON entities.dual_notice USING btree (agency_id, state, due_on);
CREATE INDEX dual_notice_by_entity ON entities.dual_notice USING btree (entity_id, recorded_at DESC);
CREATE UNIQUE INDEX dual_notice_once ON entities.dual_notice USING btree (entity_id, agency_id, route_id, pushed_on) WHERE (follows IS NULL);
CREATE INDEX dual_notice_waiting ON entities.dual_notice USING btree (due_on, notice_id) WHERE (state = 'waiting'::text);
CREATE INDEX entity_by_industry ON entities.entity USING btree (industry_code, uscc);
CREATE INDEX entity_by_name_key ON entities.entity USING hash (name_key);
CREATE INDEX entity_by_person ON entities.entity USING btree (legal_representative) WHERE (legal_representative IS NOT NULL);
CREATE INDEX entity_by_place ON entities.entity USING btree (division_code, uscc);
CREATE INDEX entity_by_words ON entities.entity USING gin (name_grams, (ARRAY["left"(reverse(uscc), 1), "left"(reverse(uscc), 2), ('d'::text || division_code), ('s'::text || status)]), name_key public.gin_trgm_ops);
CREATE INDEX entity_extract_by_entity ON entities.entity_extract USING btree (entity_id, issued_at DESC);
CREATE INDEX entity_fact_by_entity ON entities.entity_fact USING btree (entity_id, kind, recorded_at);
CREATE INDEX entity_fact_by_match ON entities.entity_fact USING btree (match_id) WHERE (match_id IS NOT NULL);
CREATE INDEX entity_fact_by_paper ON entities.entity_fact USING btree (entities.paper_key(value) COLLATE "C") WHERE (kind = ANY (ARRAY['行政处罚'::text, '处罚决定'::text, '税务行政处罚'::text, '失信被执行人'::text, '未履行生效裁判'::text]));
CREATE INDEX entity_fact_of_person ON entities.entity_fact USING btree ("left"(value, 40) COLLATE "C") WHERE (kind = ANY (ARRAY['经营者'::text, '股东'::text, '自然人股东'::text, '董事'::text, '监事'::text, '高级管理人员'::text, '财务负责人'::text, '联系人'::text, 'legal-representative'::text, '法定代表人'::text, '认缴出资'::text, '实缴出资'::text, '股权变更'::text]));
CREATE INDEX entity_identifier_by_name_key ON entities.entity_identifier USING hash (name_key) WHERE (type = 'former-name'::text);
CREATE INDEX entity_identifier_by_value ON entities.entity_identifier USING btree (value, type);
CREATE INDEX entity_in_search_order ON entities.entity USING btree (reverse(uscc));
CREATE INDEX entity_label_by_label ON entities.entity_label USING btree (label_id, state);
CREATE INDEX entity_label_waiting ON entities.entity_label USING btree (entered_at) WHERE (state = 'waiting'::text);
CREATE INDEX entity_not_subsisting ON entities.entity USING btree (status, uscc) WHERE (status <> 'subsisting'::text);
CREATE INDEX entity_organization_code ON entities.entity USING btree (substr(uscc, 9, 9)) WHERE (uscc IS NOT NULL);
CREATE INDEX entity_relation_back ON entities.entity_relation USING btree (related_entity_id, kind);
CREATE UNIQUE INDEX entity_uscc_unique ON entities.entity USING btree (uscc);
CREATE INDEX export_order_account_idx ON entities.export_order USING btree (account_id, requested_at DESC);
CREATE INDEX export_order_to_remove ON entities.export_order USING btree (keep_until) WHERE (removed_at IS NULL);
CREATE INDEX file_entry_by_entity ON entities.file_entry USING btree (entity_id, occurred_at DESC);
CREATE INDEX file_entry_by_paper ON entities.file_entry USING btree (entities.paper_key((facts ->> '文号'::text)) COLLATE "C") WHERE (facts ? '文号'::text);
CREATE INDEX file_entry_loops ON entities.file_entry USING btree (entity_id, loop_key, recorded_at DESC) WHERE (loop_key IS NOT NULL);
CREATE INDEX former_name_by_words ON entities.entity_identifier USING gin (name_grams, name_key public.gin_trgm_ops) WHERE (type = 'former-name'::text);
CREATE INDEX identity_match_by_entity ON entities.identity_match USING btree (entity_id, recorded_at DESC) WHERE (entity_id IS NOT NULL);
CREATE INDEX identity_match_latest ON entities.identity_match USING btree (state, recorded_at DESC);
CREATE UNIQUE INDEX identity_match_record_once ON entities.identity_match USING btree (source, record_key, claim_key) WHERE (state = ANY (ARRAY['automatic'::text, 'queued'::text, 'decided'::text]));
CREATE INDEX identity_match_ruled ON entities.identity_match USING btree (claim_key, recorded_at DESC) WHERE (state = ANY (ARRAY['decided'::text, 'undone'::text, 'dismissed'::text]));
CREATE INDEX identity_match_waiting ON entities.identity_match USING btree (recorded_at, match_id) WHERE (state = 'queued'::text);
CREATE INDEX import_batch_by_file ON entities.import_batch USING btree (file_hash);
CREATE INDEX import_batch_by_time ON entities.import_batch USING btree (started_at DESC);
CREATE INDEX licence_by_kind ON entities.licence USING btree (kind, entity_id);
CREATE INDEX licence_by_number ON entities.licence USING btree (number COLLATE "C");
CREATE INDEX object_state_change_by_object ON entities.object_state_change USING btree (entity_id, object_id, recorded_at);
CREATE INDEX premises_address_grams ON entities.premises USING gin (address_grams);
CREATE INDEX premises_by_entity ON entities.premises USING btree (entity_id, kind);
CREATE INDEX quarantine_by_reason ON entities.quarantine USING btree (batch_id, reason, row_no);
CREATE INDEX quarantine_by_row ON entities.quarantine USING btree (row_hash);
CREATE INDEX report_finding_by_state ON entities.report_finding USING btree (state, year, finding_id);
CREATE INDEX status_change_by_entity ON entities.status_change USING btree (entity_id, recorded_at);
CREATE INDEX status_change_by_paper ON entities.status_change USING btree (entities.paper_key(document_number) COLLATE "C") WHERE (document_number IS NOT NULL);
CREATE INDEX supervised_object_by_code ON entities.supervised_object USING btree (code COLLATE "C");
CREATE INDEX feed_batch_by_feed ON exchange.feed_batch USING btree (feed_key, arrival DESC);
CREATE INDEX feed_batch_running ON exchange.feed_batch USING btree (feed_key, arrival) WHERE (state = ANY (ARRAY['received'::text, 'loading'::text]));
CREATE INDEX platform_difference_open ON exchange.platform_difference USING btree (platform_list_id) WHERE (state = 'open'::text);
CREATE INDEX quarantined_row_by_hash ON exchange.quarantined_row USING btree (feed_key, row_hash);
CREATE INDEX quarantined_row_by_record ON exchange.quarantined_row USING btree (feed_key, record_key) WHERE (record_key IS NOT NULL);
CREATE INDEX quarantined_row_by_slip ON exchange.quarantined_row USING btree (slip_id) WHERE (slip_id IS NOT NULL);
CREATE INDEX quarantined_row_open ON exchange.quarantined_row USING btree (feed_key, reason, arrived_at) WHERE (state = ANY (ARRAY['waiting'::text, 'corrected'::text]));
CREATE INDEX return_slip_by_feed ON exchange.return_slip USING btree (feed_key, returned_at DESC);
CREATE INDEX unknown_column_by_feed ON exchange.unknown_column USING btree (feed_key, title);
CREATE INDEX api_call_time_idx ON exchange_desk.api_call USING btree (system_id, called_at DESC);
CREATE INDEX api_key_hash_idx ON exchange_desk.api_key USING btree (secret_hash);
CREATE INDEX dual_record_due_idx ON exchange_desk.dual_record USING btree (agency_id, state, due_on);
CREATE INDEX hotline_caller_mark_idx ON exchange_desk.hotline_caller USING btree (caller_mark);
CREATE INDEX hotline_lane_entity_idx ON exchange_desk.hotline_lane USING btree (entity_id);
CREATE INDEX hotline_lane_mark_idx ON exchange_desk.hotline_lane USING btree (content_mark);
CREATE INDEX hotline_lane_open_idx ON exchange_desk.hotline_lane USING btree (agency_id, answer_due_on) WHERE (state = ANY (ARRAY['waiting'::text, 'handling'::text, 'answered'::text]));
CREATE INDEX hotline_message_state_idx ON exchange_desk.hotline_message USING btree (state, received_at DESC);
CREATE INDEX hotline_step_lane_idx ON exchange_desk.hotline_step USING btree (order_number, lane, step_no);
CREATE INDEX outlet_batch_waiting_idx ON exchange_desk.outlet_batch USING btree (outlet_id) WHERE (left_at IS NULL);
CREATE INDEX outlet_delivery_state_idx ON exchange_desk.outlet_delivery USING btree (outlet_id, state, happened_at);
CREATE INDEX outlet_dispatch_batch_idx ON exchange_desk.outlet_dispatch USING btree (outlet_id, batch);
CREATE INDEX outside_system_agency_idx ON exchange_desk.outside_system USING btree (agency_id);
CREATE INDEX subscription_due_idx ON exchange_desk.subscription USING btree (next_try_at) WHERE (state = 'active'::text);
CREATE INDEX webhook_attempt_position_idx ON exchange_desk.webhook_attempt USING btree (subscription_id, "position");
CREATE INDEX webhook_delivery_state_idx ON exchange_desk.webhook_delivery USING btree (state, tried_at DESC);
CREATE INDEX account_entity_idx ON identity.account USING btree (entity_id);
CREATE INDEX account_person_idx ON identity.account USING btree (person_id);
CREATE INDEX agency_code_agency_idx ON identity.agency_code USING btree (agency_id);
CREATE INDEX agency_parent_idx ON identity.agency USING btree (parent_id);
CREATE INDEX agency_superior_idx ON identity.agency USING btree (superior_id);
CREATE INDEX officer_agency_idx ON identity.officer USING btree (agency_id);
CREATE INDEX officer_certificate_officer_idx ON identity.officer_certificate USING btree (officer_id);
CREATE INDEX officer_person_idx ON identity.officer USING btree (person_id);
CREATE INDEX officer_qualification_officer_idx ON identity.officer_qualification USING btree (officer_id);
CREATE INDEX recusal_entity_idx ON identity.recusal USING btree (entity_id);
CREATE INDEX recusal_officer_idx ON identity.recusal USING btree (officer_id);
CREATE INDEX role_grant_account_idx ON identity.role_grant USING btree (account_id) WHERE (revoked_at IS NULL);
CREATE INDEX session_account_idx ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX answer_by_visit ON inspection.answer USING btree (visit_id, check_point_id, answer_seq DESC);
CREATE INDEX correction_order_by_visit ON inspection.correction_order USING btree (visit_id);
CREATE INDEX correction_order_open ON inspection.correction_order USING btree (agency_id, due_on) WHERE (state = 'open'::text);
CREATE INDEX device_location_notice_by_device ON inspection.device_location_notice USING btree (device_id, published_on);
CREATE INDEX device_review_by_device ON inspection.device_review USING btree (device_id, kind, reviewed_on DESC);
CREATE INDEX evidence_by_device ON inspection.evidence USING btree (device, device_counter);
CREATE INDEX evidence_by_visit ON inspection.evidence USING btree (visit_id, received_at);
CREATE INDEX information_collection_by_entity ON inspection.information_collection USING btree (entity_id, collected_at DESC);
CREATE INDEX off_site_capture_by_entity ON inspection.off_site_capture USING btree (entity_id, captured_at DESC);
CREATE INDEX off_site_result_by_entity ON inspection.off_site_result USING btree (entity_id, concluded_at DESC);
CREATE INDEX paper_by_visit ON inspection.paper USING btree (visit_id, issued_at);
CREATE INDEX recusal_application_by_visit ON inspection.recusal_application USING btree (visit_id);
CREATE INDEX reinspection_by_order ON inspection.reinspection USING btree (correction_order_id);
CREATE UNIQUE INDEX signature_once ON inspection.signature USING btree (visit_id, signer, COALESCE(officer_id, visit_id));
CREATE INDEX statement_by_visit ON inspection.statement USING btree (visit_id, recorded_at);
CREATE INDEX step_by_visit ON inspection.step USING btree (visit_id, recorded_at);
CREATE INDEX visit_by_agency_state ON inspection.visit USING btree (agency_id, state, planned_to_on);
CREATE INDEX visit_by_entity ON inspection.visit USING btree (entity_id, started_at DESC);
CREATE INDEX visit_by_participant ON inspection.visit USING gin (participant_agency_ids);
CREATE INDEX visit_by_task ON inspection.visit USING btree (draw_task_id) WHERE (draw_task_id IS NOT NULL);
CREATE INDEX visit_officer_by_officer ON inspection.visit_officer USING btree (officer_id) WHERE (released_at IS NULL);
CREATE INDEX change_record_idx ON law.change USING btree (record_id, proposed_at);
CREATE INDEX change_state_idx ON law.change USING btree (state, proposed_at);
CREATE INDEX recomputation_started_idx ON law.recomputation USING btree (started_at);
CREATE INDEX entry_by_subject ON ledger.entry USING btree (subject_kind, subject_id, seq);
CREATE INDEX entry_by_time ON ledger.entry USING btree (recorded_at DESC);
CREATE UNIQUE INDEX erasure_once ON ledger.erasure USING btree (entry_id) WHERE (decision IS DISTINCT FROM 'rejected'::text);
CREATE INDEX hold_by_subject ON ledger.hold USING btree (subject_kind, subject_id) WHERE (lifted_at IS NULL);
CREATE UNIQUE INDEX job_dedupe ON platform.job USING btree (name, dedupe_key) WHERE ((dedupe_key IS NOT NULL) AND (quarantined_at IS NULL));
CREATE INDEX job_due ON platform.job USING btree (run_at) WHERE (quarantined_at IS NULL);
CREATE INDEX outbox_by_name ON platform.outbox USING btree (name, seq);
CREATE INDEX outbox_unsequenced ON platform.outbox USING btree (arrival) WHERE (seq IS NULL);

alter table commitments.disclosure_order enable row level security, force;
alter table commitments.standard_test enable row level security, force;
alter table credit.class enable row level security, force;
alter table credit.current_class enable row level security, force;
alter table credit.fact enable row level security, force;
alter table credit.issued_batch enable row level security, force;
alter table credit.rule_adoption enable row level security, force;
alter table disclosure_desk.correction enable row level security, force;
alter table disclosure_desk.draw_step enable row level security, force;
alter table disclosure_desk.outlet_answer enable row level security, force;
alter table disclosure_desk.outlet_check enable row level security, force;
alter table disclosure_desk.outlet_delivery enable row level security, force;
alter table disclosure_desk.outlet_dispatch enable row level security, force;
alter table disclosure_desk.publication enable row level security, force;
alter table draw.approval enable row level security, force;
alter table draw.catalogue_adoption enable row level security, force;
alter table draw.commitment enable row level security, force;
alter table draw.consent enable row level security, force;
alter table draw.entity_class enable row level security, force;
alter table draw.escrow_opening enable row level security, force;
alter table draw.escrow_share enable row level security, force;
alter table draw.frame enable row level security, force;
alter table draw.frame_unit enable row level security, force;
alter table draw.joint_item_list enable row level security, force;
alter table draw.key_list enable row level security, force;
alter table draw.lint enable row level security, force;
alter table draw.lint_signature enable row level security, force;
alter table draw.list_read enable row level security, force;
alter table draw.match_answer enable row level security, force;
alter table draw.match_proposal enable row level security, force;
alter table draw.on_site_visit enable row level security, force;
alter table draw.overdue enable row level security, force;
alter table draw.party enable row level security, force;
alter table draw.plan enable row level security, force;
alter table draw.quality enable row level security, force;
alter table draw.quality_signature enable row level security, force;
alter table draw.rehearsal enable row level security, force;
alter table draw.reproduction enable row level security, force;
alter table draw.reserve enable row level security, force;
alter table draw.result enable row level security, force;
alter table draw.roster enable row level security, force;
alter table draw.roster_line enable row level security, force;
alter table draw.round_forecast enable row level security, force;
alter table draw.secret enable row level security, force;
alter table draw.source_entry enable row level security, force;
alter table draw.state_change enable row level security, force;
alter table draw.task enable row level security, force;
alter table draw.task_result enable row level security, force;
alter table draw.visit enable row level security, force;
alter table draw.visit_finding enable row level security, force;
alter table draw.visit_officer enable row level security, force;
alter table draw.visit_task enable row level security, force;
alter table draw.wave enable row level security, force;
alter table draw.year_plan enable row level security, force;
alter table draw.year_task enable row level security, force;
alter table draw.year_task_draw enable row level security, force;
alter table exchange_desk.api_call enable row level security, force;
alter table exchange_desk.api_key enable row level security, force;
alter table exchange_desk.api_quota_use enable row level security, force;
alter table exchange_desk.dual_record enable row level security, force;
alter table exchange_desk.hotline_caller enable row level security, force;
alter table exchange_desk.hotline_lane enable row level security, force;
alter table exchange_desk.hotline_link enable row level security, force;
alter table exchange_desk.hotline_message enable row level security, force;
alter table exchange_desk.hotline_order enable row level security, force;
alter table exchange_desk.hotline_reconciliation enable row level security, force;
alter table exchange_desk.hotline_step enable row level security, force;
alter table exchange_desk.outlet_answer enable row level security, force;
alter table exchange_desk.outlet_check enable row level security, force;
alter table exchange_desk.outlet_delivery enable row level security, force;
alter table exchange_desk.outlet_dispatch enable row level security, force;
alter table exchange_desk.outlet_record enable row level security, force;
alter table exchange_desk.outside_system enable row level security, force;
alter table exchange_desk.subscription enable row level security, force;
alter table exchange_desk.webhook_attempt enable row level security, force;
alter table exchange_desk.webhook_delivery enable row level security, force;
alter table identity.account enable row level security;
alter table identity.known_device enable row level security;
alter table identity.login_throttle enable row level security;
alter table identity.session enable row level security;
alter table inspection.answer enable row level security, force;
alter table inspection.capture_check enable row level security, force;
alter table inspection.capture_notice enable row level security, force;
alter table inspection.check_point enable row level security, force;
alter table inspection.correction_order enable row level security, force;
alter table inspection.device_location_notice enable row level security, force;
alter table inspection.device_review enable row level security, force;
alter table inspection.entity_class enable row level security, force;
alter table inspection.evidence enable row level security, force;
alter table inspection.information_collection enable row level security, force;
alter table inspection.item_result enable row level security, force;
alter table inspection.monitoring_device enable row level security, force;
alter table inspection.off_site_capture enable row level security, force;
alter table inspection.off_site_result enable row level security, force;
alter table inspection.paper enable row level security, force;
alter table inspection.paper_counter enable row level security, force;
alter table inspection.recusal_application enable row level security, force;
alter table inspection.reinspection enable row level security, force;
alter table inspection.signature enable row level security, force;
alter table inspection.statement enable row level security, force;
alter table inspection.step enable row level security, force;
alter table inspection.visit enable row level security, force;
alter table inspection.visit_department enable row level security, force;
alter table inspection.visit_item enable row level security, force;
alter table inspection.visit_officer enable row level security, force;

create policy agency_scope on commitments.disclosure_order for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on commitments.disclosure_order for select to hengjian_auditor using (true) with check ();
create policy job on commitments.disclosure_order for all to hengjian_job using (true) with check (true);
create policy official_reads on commitments.disclosure_order for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy own on commitments.disclosure_order for all to hengjian_app using ((entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif"))) with check ((entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif")));
create policy agency_scope on commitments.standard_test for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on commitments.standard_test for select to hengjian_auditor using (true) with check ();
create policy job on commitments.standard_test for all to hengjian_job using (true) with check (true);
create policy official_reads on commitments.standard_test for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy own on commitments.standard_test for select to hengjian_app using ((entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif"))) with check ();
create policy agency_scope on credit.class for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on credit.class for select to hengjian_auditor using (true) with check ();
create policy job on credit.class for all to hengjian_job using (true) with check (true);
create policy official_reads on credit.class for select to hengjian_app using (((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL) OR (entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif")))) with check ();
create policy agency_scope on credit.current_class for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on credit.current_class for select to hengjian_auditor using (true) with check ();
create policy job on credit.current_class for all to hengjian_job using (true) with check (true);
create policy official_reads on credit.current_class for select to hengjian_app using (((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL) OR (entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif")))) with check ();
create policy agency_scope on credit.fact for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on credit.fact for select to hengjian_auditor using (true) with check ();
create policy job on credit.fact for all to hengjian_job using (true) with check (true);
create policy official_reads on credit.fact for select to hengjian_app using (((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL) OR (entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif")))) with check ();
create policy agency_scope on credit.issued_batch for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on credit.issued_batch for select to hengjian_auditor using (true) with check ();
create policy job on credit.issued_batch for all to hengjian_job using (true) with check (true);
create policy official_reads on credit.issued_batch for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy agency_scope on credit.rule_adoption for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on credit.rule_adoption for select to hengjian_auditor using (true) with check ();
create policy job on credit.rule_adoption for all to hengjian_job using (true) with check (true);
create policy official_reads on credit.rule_adoption for select to hengjian_app using (((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL) OR (( SELECT NULLIF(current_setting('app.entity'::text, true), ''::text) AS "nullif") IS NOT NULL))) with check ();
create policy agency_scope on disclosure_desk.correction for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.correction for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.correction for all to hengjian_job using (true) with check (true);
create policy agency_scope on disclosure_desk.draw_step for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.draw_step for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.draw_step for all to hengjian_job using (true) with check (true);
create policy agency_scope on disclosure_desk.outlet_answer for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.outlet_answer for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.outlet_answer for all to hengjian_job using (true) with check (true);
create policy agency_scope on disclosure_desk.outlet_check for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.outlet_check for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.outlet_check for all to hengjian_job using (true) with check (true);
create policy agency_scope on disclosure_desk.outlet_delivery for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.outlet_delivery for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.outlet_delivery for all to hengjian_job using (true) with check (true);
create policy agency_scope on disclosure_desk.outlet_dispatch for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.outlet_dispatch for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.outlet_dispatch for all to hengjian_job using (true) with check (true);
create policy agency_scope on disclosure_desk.publication for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on disclosure_desk.publication for select to hengjian_auditor using (true) with check ();
create policy job on disclosure_desk.publication for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.approval for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.approval for select to hengjian_auditor using (true) with check ();
create policy job on draw.approval for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.catalogue_adoption for insert to hengjian_app using () with check ((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])));
create policy auditor on draw.catalogue_adoption for select to hengjian_auditor using (true) with check ();
create policy job on draw.catalogue_adoption for all to hengjian_job using (true) with check (true);
create policy published on draw.catalogue_adoption for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy agency_scope on draw.commitment for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = commitment.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.commitment for select to hengjian_auditor using (true) with check ();
create policy job on draw.commitment for all to hengjian_job using (true) with check (true);
create policy auditor on draw.consent for select to hengjian_auditor using (true) with check ();
create policy job on draw.consent for all to hengjian_job using (true) with check (true);
create policy plan_reader on draw.consent for all to hengjian_app using ((EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = consent.plan_id)))) with check ((department_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy agency_scope on draw.entity_class for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy auditor on draw.entity_class for select to hengjian_auditor using (true) with check ();
create policy job on draw.entity_class for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.escrow_opening for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = escrow_opening.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.escrow_opening for select to hengjian_auditor using (true) with check ();
create policy job on draw.escrow_opening for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.escrow_share for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = escrow_share.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.escrow_share for select to hengjian_auditor using (true) with check ();
create policy job on draw.escrow_share for all to hengjian_job using (true) with check (true);
create policy keeping_custodian on draw.escrow_share for all to hengjian_app using ((current_setting('app.purpose'::text, true) = ANY (ARRAY['list-custody'::text, 'take-share'::text, 'confirm-share'::text, 'hand-in-share'::text]))) with check ((current_setting('app.purpose'::text, true) = ANY (ARRAY['take-share'::text, 'confirm-share'::text, 'hand-in-share'::text])));
create policy agency_scope on draw.frame for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = frame.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.frame for select to hengjian_auditor using (true) with check ();
create policy job on draw.frame for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.frame_unit for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.frame_unit for select to hengjian_auditor using (true) with check ();
create policy job on draw.frame_unit for all to hengjian_job using (true) with check (true);
create policy own_enterprise on draw.frame_unit for select to hengjian_app using ((entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif"))) with check ();
create policy agency_scope on draw.joint_item_list for insert to hengjian_app using () with check ((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])));
create policy auditor on draw.joint_item_list for select to hengjian_auditor using (true) with check ();
create policy job on draw.joint_item_list for all to hengjian_job using (true) with check (true);
create policy published on draw.joint_item_list for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy agency_scope on draw.key_list for insert to hengjian_app using () with check ((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])));
create policy auditor on draw.key_list for select to hengjian_auditor using (true) with check ();
create policy job on draw.key_list for all to hengjian_job using (true) with check (true);
create policy published on draw.key_list for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy agency_scope on draw.lint for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = lint.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.lint for select to hengjian_auditor using (true) with check ();
create policy job on draw.lint for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.lint_signature for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = lint_signature.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.lint_signature for select to hengjian_auditor using (true) with check ();
create policy job on draw.lint_signature for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.list_read for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.list_read for select to hengjian_auditor using (true) with check ();
create policy job on draw.list_read for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.match_answer for insert to hengjian_app using () with check ((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])));
create policy auditor on draw.match_answer for select to hengjian_auditor using (true) with check ();
create policy concerned on draw.match_answer for select to hengjian_app using (((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.match_proposal p
  WHERE (p.proposal_id = match_answer.proposal_id))))) with check ();
create policy job on draw.match_answer for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.match_proposal for insert to hengjian_app using () with check ((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])));
create policy auditor on draw.match_proposal for select to hengjian_auditor using (true) with check ();
create policy concerned on draw.match_proposal for select to hengjian_app using (((agency_id = ANY ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[])) OR (partner_ids && (( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif"))::uuid[]))) with check ();
create policy job on draw.match_proposal for all to hengjian_job using (true) with check (true);
create policy auditor on draw.on_site_visit for select to hengjian_auditor using (true) with check ();
create policy job on draw.on_site_visit for all to hengjian_job using (true) with check (true);
create policy officials on draw.on_site_visit for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy agency_scope on draw.overdue for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = overdue.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.overdue for select to hengjian_auditor using (true) with check ();
create policy job on draw.overdue for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.party for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.party for select to hengjian_auditor using (true) with check ();
create policy job on draw.party for all to hengjian_job using (true) with check (true);
create policy sharing_party on draw.party for all to hengjian_app using ((current_setting('app.purpose'::text, true) = ANY (ARRAY['list-shares'::text, 'commit-share'::text, 'reveal-share'::text]))) with check ((current_setting('app.purpose'::text, true) = ANY (ARRAY['commit-share'::text, 'reveal-share'::text])));
create policy agency_scope on draw.plan for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.plan for select to hengjian_auditor using (true) with check ();
create policy executing_agency on draw.plan for select to hengjian_app using ((reader_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))) with check ();
create policy job on draw.plan for all to hengjian_job using (true) with check (true);
create policy keeping_custodian on draw.plan for select to hengjian_app using (((current_setting('app.purpose'::text, true) = ANY (ARRAY['list-custody'::text, 'take-share'::text, 'confirm-share'::text, 'hand-in-share'::text])) AND (state <> ALL (ARRAY['DRAFT'::text, 'APPROVED'::text])))) with check ();
create policy own_enterprise on draw.plan for select to hengjian_app using (((( SELECT NULLIF(current_setting('app.entity'::text, true), ''::text) AS "nullif") IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM draw.frame_unit u
  WHERE ((u.plan_id = plan.plan_id) AND (u.entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif"))))))) with check ();
create policy sharing_party on draw.plan for select to hengjian_app using (((current_setting('app.purpose'::text, true) = ANY (ARRAY['list-shares'::text, 'commit-share'::text, 'reveal-share'::text])) AND (state = ANY (ARRAY['FROZEN'::text, 'COMMITTED'::text, 'WITNESSED'::text, 'ARMED'::text, 'DRAWN'::text, 'RELEASED'::text])))) with check ();
create policy year_progress on draw.plan for select to hengjian_app using (((current_setting('app.purpose'::text, true) = ANY (ARRAY['list-year-plans'::text, 'read-year-plan'::text, 'list-plan-matches'::text, 'propose-joint-round'::text])) AND (( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM draw.year_task_draw d
  WHERE (d.plan_id = plan.plan_id))))) with check ();
create policy agency_scope on draw.quality for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = quality.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.quality for select to hengjian_auditor using (true) with check ();
create policy job on draw.quality for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.quality_signature for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = quality_signature.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.quality_signature for select to hengjian_auditor using (true) with check ();
create policy job on draw.quality_signature for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.rehearsal for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = rehearsal.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.rehearsal for select to hengjian_auditor using (true) with check ();
create policy job on draw.rehearsal for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.reproduction for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.reproduction for select to hengjian_auditor using (true) with check ();
create policy job on draw.reproduction for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.reserve for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.reserve for select to hengjian_auditor using (true) with check ();
create policy job on draw.reserve for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.result for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = result.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.result for select to hengjian_auditor using (true) with check ();
create policy job on draw.result for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.roster for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = roster.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.roster for select to hengjian_auditor using (true) with check ();
create policy job on draw.roster for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.roster_line for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.roster_line for select to hengjian_auditor using (true) with check ();
create policy job on draw.roster_line for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.round_forecast for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = round_forecast.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.round_forecast for select to hengjian_auditor using (true) with check ();
create policy job on draw.round_forecast for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.secret for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.secret for select to hengjian_auditor using (true) with check ();
create policy job on draw.secret for all to hengjian_job using (true) with check (true);
create policy own_enterprise on draw.secret for select to hengjian_app using (((current_setting('app.purpose'::text, true) = 'get-own-unit'::text) AND (EXISTS ( SELECT 1
   FROM draw.frame_unit u
  WHERE ((u.plan_id = secret.plan_id) AND (u.entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif"))))))) with check ();
create policy agency_scope on draw.source_entry for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.source_entry for select to hengjian_auditor using (true) with check ();
create policy job on draw.source_entry for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.state_change for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = state_change.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.state_change for select to hengjian_auditor using (true) with check ();
create policy job on draw.state_change for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.task for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = task.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.task for select to hengjian_auditor using (true) with check ();
create policy job on draw.task for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.task_result for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = task_result.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.task_result for select to hengjian_auditor using (true) with check ();
create policy job on draw.task_result for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.visit for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.visit for select to hengjian_auditor using (true) with check ();
create policy executing_agency on draw.visit for select to hengjian_app using (((released_at IS NOT NULL) AND (reader_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))) with check ();
create policy job on draw.visit for all to hengjian_job using (true) with check (true);
create policy own_enterprise on draw.visit for select to hengjian_app using (((entity_id = ( SELECT (NULLIF(current_setting('app.entity'::text, true), ''::text))::uuid AS "nullif")) AND ((released_at IS NOT NULL) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE ((p.plan_id = visit.plan_id) AND (((p.definition ->> 'publicity'::text) = 'after-draw'::text) OR ((p.state = ANY (ARRAY['DISCLOSED'::text, 'CLOSED'::text])) AND ((p.definition ->> 'publicity'::text) = 'after-inspection'::text))))))))) with check ();
create policy agency_scope on draw.visit_finding for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.visit_finding for select to hengjian_auditor using (true) with check ();
create policy job on draw.visit_finding for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.visit_officer for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.visit_officer for select to hengjian_auditor using (true) with check ();
create policy executing_agency on draw.visit_officer for select to hengjian_app using ((EXISTS ( SELECT 1
   FROM draw.visit v
  WHERE (v.visit_id = visit_officer.visit_id)))) with check ();
create policy job on draw.visit_officer for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.visit_task for all to hengjian_app using ((EXISTS ( SELECT 1
   FROM draw.visit v
  WHERE (v.visit_id = visit_task.visit_id)))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.visit_task for select to hengjian_auditor using (true) with check ();
create policy job on draw.visit_task for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.wave for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM draw.plan p
  WHERE (p.plan_id = wave.plan_id))))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.wave for select to hengjian_auditor using (true) with check ();
create policy job on draw.wave for all to hengjian_job using (true) with check (true);
create policy agency_scope on draw.year_plan for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.year_plan for select to hengjian_auditor using (true) with check ();
create policy job on draw.year_plan for all to hengjian_job using (true) with check (true);
create policy published on draw.year_plan for select to hengjian_app using (((published_at IS NOT NULL) AND (( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL))) with check ();
create policy agency_scope on draw.year_task for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on draw.year_task for select to hengjian_auditor using (true) with check ();
create policy job on draw.year_task for all to hengjian_job using (true) with check (true);
create policy published on draw.year_task for select to hengjian_app using (((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM draw.year_plan y
  WHERE ((y.year_plan_id = year_task.year_plan_id) AND (y.published_at IS NOT NULL)))))) with check ();
create policy agency_scope on draw.year_task_draw for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy auditor on draw.year_task_draw for select to hengjian_auditor using (true) with check ();
create policy job on draw.year_task_draw for all to hengjian_job using (true) with check (true);
create policy own_draw on draw.year_task_draw for insert to hengjian_app using () with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy agency_scope on exchange_desk.api_call for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.api_call for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.api_call for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.api_key for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.api_key for select to hengjian_auditor using (true) with check ();
create policy holder on exchange_desk.api_key for select to hengjian_app using ((encode(secret_hash, 'hex'::text) = ( SELECT NULLIF(current_setting('app.actor'::text, true), ''::text) AS "nullif"))) with check ();
create policy job on exchange_desk.api_key for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.api_quota_use for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.api_quota_use for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.api_quota_use for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.dual_record for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.dual_record for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.dual_record for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_caller for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred)))));
create policy auditor on exchange_desk.hotline_caller for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_caller for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_lane for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred)))));
create policy auditor on exchange_desk.hotline_lane for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_lane for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_link for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred)))));
create policy auditor on exchange_desk.hotline_link for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_link for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_message for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.hotline_message for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_message for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_order for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.hotline_order for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_order for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_reconciliation for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.hotline_reconciliation for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_reconciliation for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.hotline_step for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) AND (NOT (( SELECT COALESCE(current_setting('app.agency'::text, true), ''::text) AS "coalesce") = ANY (barred)))));
create policy auditor on exchange_desk.hotline_step for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.hotline_step for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.outlet_answer for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.outlet_answer for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.outlet_answer for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.outlet_check for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.outlet_check for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.outlet_check for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.outlet_delivery for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.outlet_delivery for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.outlet_delivery for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.outlet_dispatch for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.outlet_dispatch for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.outlet_dispatch for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.outlet_record for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.outlet_record for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.outlet_record for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.outside_system for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.outside_system for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.outside_system for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.subscription for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.subscription for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.subscription for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.webhook_attempt for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.webhook_attempt for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.webhook_attempt for all to hengjian_job using (true) with check (true);
create policy agency_scope on exchange_desk.webhook_delivery for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on exchange_desk.webhook_delivery for select to hengjian_auditor using (true) with check ();
create policy job on exchange_desk.webhook_delivery for all to hengjian_job using (true) with check (true);
create policy server on identity.account for all to hengjian_app, hengjian_job using (true) with check (true);
create policy server on identity.known_device for all to hengjian_app, hengjian_job using (true) with check (true);
create policy server on identity.login_throttle for all to hengjian_app, hengjian_job using (true) with check (true);
create policy server on identity.session for all to hengjian_app, hengjian_job using (true) with check (true);
create policy agency_scope on inspection.answer for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = answer.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = answer.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.answer for select to hengjian_auditor using (true) with check ();
create policy job on inspection.answer for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.capture_check for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.capture_check for select to hengjian_auditor using (true) with check ();
create policy job on inspection.capture_check for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.capture_notice for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.capture_notice for select to hengjian_auditor using (true) with check ();
create policy job on inspection.capture_notice for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.check_point for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = check_point.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = check_point.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.check_point for select to hengjian_auditor using (true) with check ();
create policy job on inspection.check_point for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.correction_order for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = correction_order.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = correction_order.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.correction_order for select to hengjian_auditor using (true) with check ();
create policy job on inspection.correction_order for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.device_location_notice for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.device_location_notice for select to hengjian_auditor using (true) with check ();
create policy job on inspection.device_location_notice for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.device_review for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.device_review for select to hengjian_auditor using (true) with check ();
create policy job on inspection.device_review for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.entity_class for select to hengjian_app using ((( SELECT NULLIF(current_setting('app.scope'::text, true), ''::text) AS "nullif") IS NOT NULL)) with check ();
create policy auditor on inspection.entity_class for select to hengjian_auditor using (true) with check ();
create policy job on inspection.entity_class for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.evidence for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = evidence.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = evidence.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.evidence for select to hengjian_auditor using (true) with check ();
create policy job on inspection.evidence for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.information_collection for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.information_collection for select to hengjian_auditor using (true) with check ();
create policy job on inspection.information_collection for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.item_result for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = item_result.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = item_result.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.item_result for select to hengjian_auditor using (true) with check ();
create policy job on inspection.item_result for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.monitoring_device for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.monitoring_device for select to hengjian_auditor using (true) with check ();
create policy job on inspection.monitoring_device for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.off_site_capture for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.off_site_capture for select to hengjian_auditor using (true) with check ();
create policy job on inspection.off_site_capture for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.off_site_result for all to hengjian_app using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[]))) with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy auditor on inspection.off_site_result for select to hengjian_auditor using (true) with check ();
create policy job on inspection.off_site_result for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.paper for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = paper.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = paper.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.paper for select to hengjian_auditor using (true) with check ();
create policy job on inspection.paper for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.paper_counter for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.agency_id = paper_counter.agency_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.agency_id = paper_counter.agency_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.paper_counter for select to hengjian_auditor using (true) with check ();
create policy job on inspection.paper_counter for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.recusal_application for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = recusal_application.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = recusal_application.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.recusal_application for select to hengjian_auditor using (true) with check ();
create policy job on inspection.recusal_application for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.reinspection for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = reinspection.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = reinspection.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.reinspection for select to hengjian_auditor using (true) with check ();
create policy job on inspection.reinspection for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.signature for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = signature.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = signature.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.signature for select to hengjian_auditor using (true) with check ();
create policy job on inspection.signature for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.statement for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = statement.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = statement.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.statement for select to hengjian_auditor using (true) with check ();
create policy job on inspection.statement for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.step for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = step.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = step.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.step for select to hengjian_auditor using (true) with check ();
create policy job on inspection.step for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.visit for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))));
create policy auditor on inspection.visit for select to hengjian_auditor using (true) with check ();
create policy job on inspection.visit for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.visit_department for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = visit_department.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = visit_department.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.visit_department for select to hengjian_auditor using (true) with check ();
create policy job on inspection.visit_department for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.visit_item for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = visit_item.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = visit_item.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.visit_item for select to hengjian_auditor using (true) with check ();
create policy job on inspection.visit_item for all to hengjian_job using (true) with check (true);
create policy agency_scope on inspection.visit_officer for all to hengjian_app using (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = visit_officer.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif"))))))) with check (((agency_id = ANY (( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])) OR (EXISTS ( SELECT 1
   FROM inspection.visit v
  WHERE ((v.visit_id = visit_officer.visit_id) AND (v.participant_agency_ids && ( SELECT (NULLIF(current_setting('app.scope'::text, true), ''::text))::uuid[] AS "nullif")))))));
create policy auditor on inspection.visit_officer for select to hengjian_auditor using (true) with check ();
create policy job on inspection.visit_officer for all to hengjian_job using (true) with check (true);

create function disclosure.count_entities() returns bigint;
create function disclosure.find_by_address(query text, pairs integer[], most integer) returns TABLE(entity_id uuid);
create function disclosure.find_by_code(query text, most integer) returns TABLE(entity_id uuid);
create function disclosure.find_common_names(query text, most integer) returns TABLE(entity_id uuid);
create function disclosure.find_extract(wanted text) returns TABLE(code text, entity_id uuid, body text, body_hash text, note text, issued_at timestamp with time zone, status text);
create function disclosure.find_rare_names(query text, pairs integer[], most integer) returns TABLE(entity_id uuid);
create function disclosure.frequency_of(pairs integer[]) returns TABLE(pair integer, entity_count integer);
create function entities.flush_search() returns void;
create function entities.paper_key(text) returns text;
create function ledger.erase_fields(erased uuid) returns integer;

grant insert, select on accountability.counted_visit to hengjian_app;
grant select on accountability.counted_visit to hengjian_auditor;
grant insert, select on accountability.counted_visit to hengjian_job;
grant delete, insert, select, update on accountability.coverage_finding to hengjian_app;
grant select on accountability.coverage_finding to hengjian_auditor;
grant delete, insert, select, update on accountability.coverage_finding to hengjian_job;
grant insert, select on accountability.coverage_proof to hengjian_app;
grant select on accountability.coverage_proof to hengjian_auditor;
grant insert, select on accountability.coverage_proof to hengjian_job;
grant delete, insert, select, update on catalogue.check_point to hengjian_app;
grant select on catalogue.check_point to hengjian_auditor;
grant delete, insert, select, update on catalogue.check_point to hengjian_job;
grant delete, insert, select, update on catalogue.clean_up to hengjian_app;
grant select on catalogue.clean_up to hengjian_auditor;
grant delete, insert, select, update on catalogue.clean_up to hengjian_job;
grant insert, select on catalogue.decided_case to hengjian_app;
grant select on catalogue.decided_case to hengjian_auditor;
grant insert, select on catalogue.decided_case to hengjian_job;
grant delete, insert, select, update on catalogue.delegation to hengjian_app;
grant select on catalogue.delegation to hengjian_auditor;
grant delete, insert, select, update on catalogue.delegation to hengjian_job;
grant delete, insert, select, update on catalogue.duty_list_entry to hengjian_app;
grant select on catalogue.duty_list_entry to hengjian_auditor;
grant delete, insert, select, update on catalogue.duty_list_entry to hengjian_job;
grant delete, insert, select, update on catalogue.filing to hengjian_app;
grant select on catalogue.filing to hengjian_auditor;
grant delete, insert, select, update on catalogue.filing to hengjian_job;
grant delete, insert, select, update on catalogue.item to hengjian_app;
grant select on catalogue.item to hengjian_auditor;
grant delete, insert, select, update on catalogue.item to hengjian_job;
grant delete, insert, select, update on catalogue.item_group to hengjian_app;
grant select on catalogue.item_group to hengjian_auditor;
grant delete, insert, select, update on catalogue.item_group to hengjian_job;
grant insert, select on catalogue.item_succession to hengjian_app;
grant select on catalogue.item_succession to hengjian_auditor;
grant insert, select on catalogue.item_succession to hengjian_job;
grant delete, insert, select, update on catalogue.item_version to hengjian_app;
grant select on catalogue.item_version to hengjian_auditor;
grant delete, insert, select, update on catalogue.item_version to hengjian_job;
grant delete, insert, select, update on catalogue.legal_basis to hengjian_app;
grant select on catalogue.legal_basis to hengjian_auditor;
grant delete, insert, select, update on catalogue.legal_basis to hengjian_job;
grant delete, insert, select, update on catalogue.merge_line to hengjian_app;
grant select on catalogue.merge_line to hengjian_auditor;
grant delete, insert, select, update on catalogue.merge_line to hengjian_job;
grant insert, select on catalogue.official_list to hengjian_app;
grant select on catalogue.official_list to hengjian_auditor;
grant insert, select on catalogue.official_list to hengjian_job;
grant insert, select on catalogue.official_list_entry to hengjian_app;
grant select on catalogue.official_list_entry to hengjian_auditor;
grant insert, select on catalogue.official_list_entry to hengjian_job;
grant delete, insert, select, update on catalogue.plan_partner to hengjian_app;
grant select on catalogue.plan_partner to hengjian_auditor;
grant delete, insert, select, update on catalogue.plan_partner to hengjian_job;
grant delete, insert, select, update on catalogue.policy_draft to hengjian_app;
grant select on catalogue.policy_draft to hengjian_auditor;
grant delete, insert, select, update on catalogue.policy_draft to hengjian_job;
grant insert, select on catalogue.policy_review to hengjian_app;
grant select on catalogue.policy_review to hengjian_auditor;
grant insert, select on catalogue.policy_review to hengjian_job;
grant select on catalogue.pub_check_point to hengjian_app;
grant select on catalogue.pub_check_point to hengjian_auditor;
grant select on catalogue.pub_check_point to hengjian_job;
grant select on catalogue.pub_item to hengjian_app;
grant select on catalogue.pub_item to hengjian_auditor;
grant select on catalogue.pub_item to hengjian_job;
grant select on catalogue.pub_item_succession to hengjian_app;
grant select on catalogue.pub_item_succession to hengjian_auditor;
grant select on catalogue.pub_item_succession to hengjian_job;
grant select on catalogue.pub_supervision_plan to hengjian_app;
grant select on catalogue.pub_supervision_plan to hengjian_auditor;
grant select on catalogue.pub_supervision_plan to hengjian_job;
grant insert, select on catalogue.removed_barrier to hengjian_app;
grant select on catalogue.removed_barrier to hengjian_auditor;
grant insert, select on catalogue.removed_barrier to hengjian_job;
grant insert, select on catalogue.stakeholder_opinion to hengjian_app;
grant select on catalogue.stakeholder_opinion to hengjian_auditor;
grant insert, select on catalogue.stakeholder_opinion to hengjian_job;
grant delete, insert, select, update on catalogue.supervision_plan to hengjian_app;
grant select on catalogue.supervision_plan to hengjian_auditor;
grant delete, insert, select, update on catalogue.supervision_plan to hengjian_job;
grant delete, insert, select, update on catalogue.unfiled_lead to hengjian_app;
grant select on catalogue.unfiled_lead to hengjian_auditor;
grant delete, insert, select, update on catalogue.unfiled_lead to hengjian_job;
grant insert, select on commitments.association_act to hengjian_app;
grant select on commitments.association_act to hengjian_auditor;
grant insert, select on commitments.association_act to hengjian_job;
grant insert, select on commitments.association_act_end to hengjian_app;
grant select on commitments.association_act_end to hengjian_auditor;
grant insert, select on commitments.association_act_end to hengjian_job;
grant insert, select on commitments.declaration to hengjian_app;
grant select on commitments.declaration to hengjian_auditor;
grant insert, select on commitments.declaration to hengjian_job;
grant delete, insert, select, update on commitments.disclosure_order to hengjian_app;
grant select on commitments.disclosure_order to hengjian_auditor;
grant delete, insert, select, update on commitments.disclosure_order to hengjian_job;
grant insert, select on commitments.leading_mark to hengjian_app;
grant select on commitments.leading_mark to hengjian_auditor;
grant insert, select on commitments.leading_mark to hengjian_job;
grant delete, insert, select, update on commitments.standard to hengjian_app;
grant select on commitments.standard to hengjian_auditor;
grant delete, insert, select, update on commitments.standard to hengjian_job;
grant delete, insert, select, update on commitments.standard_test to hengjian_app;
grant select on commitments.standard_test to hengjian_auditor;
grant delete, insert, select, update on commitments.standard_test to hengjian_job;
grant insert, select on credit.class to hengjian_app;
grant select on credit.class to hengjian_auditor;
grant insert, select on credit.class to hengjian_job;
grant delete, insert, select, update on credit.current_class to hengjian_app;
grant select on credit.current_class to hengjian_auditor;
grant delete, insert, select, update on credit.current_class to hengjian_job;
grant insert, select on credit.fact to hengjian_app;
grant select on credit.fact to hengjian_auditor;
grant insert, select on credit.fact to hengjian_job;
grant insert, select on credit.issued_batch to hengjian_app;
grant select on credit.issued_batch to hengjian_auditor;
grant insert, select on credit.issued_batch to hengjian_job;
grant insert, select on credit.rule_adoption to hengjian_app;
grant select on credit.rule_adoption to hengjian_auditor;
grant insert, select on credit.rule_adoption to hengjian_job;
grant delete, insert, select, update on disclosure.open_edition to hengjian_app;
grant select on disclosure.open_edition to hengjian_auditor;
grant delete, insert, select, update on disclosure.open_edition to hengjian_job;
grant select on disclosure.open_edition to hengjian_public;
grant delete, insert, select, update on disclosure.open_file to hengjian_app;
grant select on disclosure.open_file to hengjian_auditor;
grant delete, insert, select, update on disclosure.open_file to hengjian_job;
grant select on disclosure.open_file to hengjian_public;
grant delete, insert, select, update on disclosure.open_record to hengjian_app;
grant select on disclosure.open_record to hengjian_auditor;
grant delete, insert, select, update on disclosure.open_record to hengjian_job;
grant select on disclosure.open_record to hengjian_public;
grant delete, insert, select, update on disclosure.public_barrier to hengjian_app;
grant select on disclosure.public_barrier to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_barrier to hengjian_job;
grant select on disclosure.public_barrier to hengjian_public;
grant delete, insert, select, update on disclosure.public_draw to hengjian_app;
grant select on disclosure.public_draw to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_draw to hengjian_job;
grant select on disclosure.public_draw to hengjian_public;
grant delete, insert, select, update on disclosure.public_draw_catalogue to hengjian_app;
grant select on disclosure.public_draw_catalogue to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_draw_catalogue to hengjian_job;
grant select on disclosure.public_draw_catalogue to hengjian_public;
grant delete, insert, select, update on disclosure.public_draw_quality to hengjian_app;
grant select on disclosure.public_draw_quality to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_draw_quality to hengjian_job;
grant select on disclosure.public_draw_quality to hengjian_public;
grant delete, insert, select, update on disclosure.public_draw_step to hengjian_app;
grant select on disclosure.public_draw_step to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_draw_step to hengjian_job;
grant select on disclosure.public_draw_step to hengjian_public;
grant delete, insert, select, update on disclosure.public_draw_unit to hengjian_app;
grant select on disclosure.public_draw_unit to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_draw_unit to hengjian_job;
grant select on disclosure.public_draw_unit to hengjian_public;
grant delete, insert, select, update on disclosure.public_draw_wave to hengjian_app;
grant select on disclosure.public_draw_wave to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_draw_wave to hengjian_job;
grant select on disclosure.public_draw_wave to hengjian_public;
grant select on disclosure.public_entity to hengjian_app;
grant select on disclosure.public_entity to hengjian_auditor;
grant select on disclosure.public_entity to hengjian_job;
grant select on disclosure.public_entity to hengjian_public;
grant delete, insert, select, update on disclosure.public_figure to hengjian_app;
grant select on disclosure.public_figure to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_figure to hengjian_job;
grant select on disclosure.public_figure to hengjian_public;
grant select on disclosure.public_former_name to hengjian_app;
grant select on disclosure.public_former_name to hengjian_auditor;
grant select on disclosure.public_former_name to hengjian_job;
grant select on disclosure.public_former_name to hengjian_public;
grant delete, insert, select, update on disclosure.public_item to hengjian_app;
grant select on disclosure.public_item to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_item to hengjian_job;
grant select on disclosure.public_item to hengjian_public;
grant delete, insert, select, update on disclosure.public_joint_item_list to hengjian_app;
grant select on disclosure.public_joint_item_list to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_joint_item_list to hengjian_job;
grant select on disclosure.public_joint_item_list to hengjian_public;
grant delete, insert, select, update on disclosure.public_key_list to hengjian_app;
grant select on disclosure.public_key_list to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_key_list to hengjian_job;
grant select on disclosure.public_key_list to hengjian_public;
grant delete, insert, select, update on disclosure.public_package to hengjian_app;
grant select on disclosure.public_package to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_package to hengjian_job;
grant select on disclosure.public_package to hengjian_public;
grant delete, insert, select, update on disclosure.public_policy to hengjian_app;
grant select on disclosure.public_policy to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_policy to hengjian_job;
grant select on disclosure.public_policy to hengjian_public;
grant delete, insert, select, update on disclosure.public_result to hengjian_app;
grant select on disclosure.public_result to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_result to hengjian_job;
grant select on disclosure.public_result to hengjian_public;
grant delete, insert, select, update on disclosure.public_self_regulation to hengjian_app;
grant select on disclosure.public_self_regulation to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_self_regulation to hengjian_job;
grant select on disclosure.public_self_regulation to hengjian_public;
grant delete, insert, select, update on disclosure.public_standard to hengjian_app;
grant select on disclosure.public_standard to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_standard to hengjian_job;
grant select on disclosure.public_standard to hengjian_public;
grant delete, insert, select, update on disclosure.public_standard_test to hengjian_app;
grant select on disclosure.public_standard_test to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_standard_test to hengjian_job;
grant select on disclosure.public_standard_test to hengjian_public;
grant delete, insert, select, update on disclosure.public_undisclosed to hengjian_app;
grant select on disclosure.public_undisclosed to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_undisclosed to hengjian_job;
grant select on disclosure.public_undisclosed to hengjian_public;
grant delete, insert, select, update on disclosure.public_visit_share to hengjian_app;
grant select on disclosure.public_visit_share to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_visit_share to hengjian_job;
grant select on disclosure.public_visit_share to hengjian_public;
grant delete, insert, select, update on disclosure.public_year_plan to hengjian_app;
grant select on disclosure.public_year_plan to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_year_plan to hengjian_job;
grant select on disclosure.public_year_plan to hengjian_public;
grant delete, insert, select, update on disclosure.public_year_task_draw to hengjian_app;
grant select on disclosure.public_year_task_draw to hengjian_auditor;
grant delete, insert, select, update on disclosure.public_year_task_draw to hengjian_job;
grant select on disclosure.public_year_task_draw to hengjian_public;
grant delete, insert, select, update on disclosure_desk.correction to hengjian_app;
grant select on disclosure_desk.correction to hengjian_auditor;
grant delete, insert, select, update on disclosure_desk.correction to hengjian_job;
grant delete, insert, select, update on disclosure_desk.draw_step to hengjian_app;
grant select on disclosure_desk.draw_step to hengjian_auditor;
grant delete, insert, select, update on disclosure_desk.draw_step to hengjian_job;
grant delete, insert, select, update on disclosure_desk.outlet to hengjian_app;
grant select on disclosure_desk.outlet to hengjian_auditor;
grant delete, insert, select, update on disclosure_desk.outlet to hengjian_job;
grant insert, select on disclosure_desk.outlet_answer to hengjian_app;
grant select on disclosure_desk.outlet_answer to hengjian_auditor;
grant insert, select on disclosure_desk.outlet_answer to hengjian_job;
grant delete, insert, select, update on disclosure_desk.outlet_batch to hengjian_app;
grant select on disclosure_desk.outlet_batch to hengjian_auditor;
grant delete, insert, select, update on disclosure_desk.outlet_batch to hengjian_job;
grant insert, select on disclosure_desk.outlet_check to hengjian_app;
grant select on disclosure_desk.outlet_check to hengjian_auditor;
grant insert, select on disclosure_desk.outlet_check to hengjian_job;
grant delete, insert, select, update on disclosure_desk.outlet_delivery to hengjian_app;
grant select on disclosure_desk.outlet_delivery to hengjian_auditor;
grant delete, insert, select, update on disclosure_desk.outlet_delivery to hengjian_job;
grant insert, select on disclosure_desk.outlet_dispatch to hengjian_app;
grant select on disclosure_desk.outlet_dispatch to hengjian_auditor;
grant insert, select on disclosure_desk.outlet_dispatch to hengjian_job;
grant insert, select on disclosure_desk.outlet_extra to hengjian_app;
grant select on disclosure_desk.outlet_extra to hengjian_auditor;
grant insert, select on disclosure_desk.outlet_extra to hengjian_job;
grant insert, select on disclosure_desk.outlet_receipt_file to hengjian_app;
grant select on disclosure_desk.outlet_receipt_file to hengjian_auditor;
grant insert, select on disclosure_desk.outlet_receipt_file to hengjian_job;
grant insert, select on disclosure_desk.outlet_statement to hengjian_app;
grant select on disclosure_desk.outlet_statement to hengjian_auditor;
grant insert, select on disclosure_desk.outlet_statement to hengjian_job;
grant delete, insert, select, update on disclosure_desk.publication to hengjian_app;
grant select on disclosure_desk.publication to hengjian_auditor;
grant delete, insert, select, update on disclosure_desk.publication to hengjian_job;
grant insert, select on draw.approval to hengjian_app;
grant select on draw.approval to hengjian_auditor;
grant insert, select on draw.approval to hengjian_job;
grant insert, select on draw.catalogue_adoption to hengjian_app;
grant select on draw.catalogue_adoption to hengjian_auditor;
grant insert, select on draw.catalogue_adoption to hengjian_job;
grant insert, select on draw.commitment to hengjian_app;
grant select on draw.commitment to hengjian_auditor;
grant insert, select on draw.commitment to hengjian_job;
grant insert, select on draw.consent to hengjian_app;
grant select on draw.consent to hengjian_auditor;
grant insert, select on draw.consent to hengjian_job;
grant delete, insert, select, update on draw.entity_class to hengjian_app;
grant select on draw.entity_class to hengjian_auditor;
grant delete, insert, select, update on draw.entity_class to hengjian_job;
grant insert, select on draw.escrow_opening to hengjian_app;
grant select on draw.escrow_opening to hengjian_auditor;
grant insert, select on draw.escrow_opening to hengjian_job;
grant delete, insert, select, update on draw.escrow_share to hengjian_app;
grant select on draw.escrow_share to hengjian_auditor;
grant delete, insert, select, update on draw.escrow_share to hengjian_job;
grant insert, select on draw.frame to hengjian_app;
grant select on draw.frame to hengjian_auditor;
grant insert, select on draw.frame to hengjian_job;
grant insert, select on draw.frame_unit to hengjian_app;
grant select on draw.frame_unit to hengjian_auditor;
grant insert, select on draw.frame_unit to hengjian_job;
grant insert, select on draw.joint_item_list to hengjian_app;
grant select on draw.joint_item_list to hengjian_auditor;
grant insert, select on draw.joint_item_list to hengjian_job;
grant insert, select on draw.key_list to hengjian_app;
grant select on draw.key_list to hengjian_auditor;
grant insert, select on draw.key_list to hengjian_job;
grant insert, select on draw.lint to hengjian_app;
grant select on draw.lint to hengjian_auditor;
grant insert, select on draw.lint to hengjian_job;
grant insert, select on draw.lint_signature to hengjian_app;
grant select on draw.lint_signature to hengjian_auditor;
grant insert, select on draw.lint_signature to hengjian_job;
grant insert, select on draw.list_read to hengjian_app;
grant select on draw.list_read to hengjian_auditor;
grant insert, select on draw.list_read to hengjian_job;
grant insert, select on draw.match_answer to hengjian_app;
grant select on draw.match_answer to hengjian_auditor;
grant insert, select on draw.match_answer to hengjian_job;
grant insert, select on draw.match_proposal to hengjian_app;
grant select on draw.match_proposal to hengjian_auditor;
grant insert, select on draw.match_proposal to hengjian_job;
grant delete, insert, select, update on draw.on_site_visit to hengjian_app;
grant select on draw.on_site_visit to hengjian_auditor;
grant delete, insert, select, update on draw.on_site_visit to hengjian_job;
grant insert, select on draw.overdue to hengjian_app;
grant select on draw.overdue to hengjian_auditor;
grant insert, select on draw.overdue to hengjian_job;
grant delete, insert, select, update on draw.party to hengjian_app;
grant select on draw.party to hengjian_auditor;
grant delete, insert, select, update on draw.party to hengjian_job;
grant delete, insert, select, update on draw.plan to hengjian_app;
grant select on draw.plan to hengjian_auditor;
grant delete, insert, select, update on draw.plan to hengjian_job;
grant delete, insert, select, update on draw.policy to hengjian_app;
grant select on draw.policy to hengjian_auditor;
grant delete, insert, select, update on draw.policy to hengjian_job;
grant insert, select on draw.quality to hengjian_app;
grant select on draw.quality to hengjian_auditor;
grant insert, select on draw.quality to hengjian_job;
grant insert, select on draw.quality_signature to hengjian_app;
grant select on draw.quality_signature to hengjian_auditor;
grant insert, select on draw.quality_signature to hengjian_job;
grant delete, insert, select, update on draw.rehearsal to hengjian_app;
grant select on draw.rehearsal to hengjian_auditor;
grant delete, insert, select, update on draw.rehearsal to hengjian_job;
grant insert, select on draw.reproduction to hengjian_app;
grant select on draw.reproduction to hengjian_auditor;
grant insert, select on draw.reproduction to hengjian_job;
grant delete, insert, select, update on draw.reserve to hengjian_app;
grant select on draw.reserve to hengjian_auditor;
grant delete, insert, select, update on draw.reserve to hengjian_job;
grant insert, select on draw.result to hengjian_app;
grant select on draw.result to hengjian_auditor;
grant insert, select on draw.result to hengjian_job;
grant insert, select on draw.roster to hengjian_app;
grant select on draw.roster to hengjian_auditor;
grant insert, select on draw.roster to hengjian_job;
grant insert, select on draw.roster_line to hengjian_app;
grant select on draw.roster_line to hengjian_auditor;
grant insert, select on draw.roster_line to hengjian_job;
grant insert, select on draw.round_forecast to hengjian_app;
grant select on draw.round_forecast to hengjian_auditor;
grant insert, select on draw.round_forecast to hengjian_job;
grant insert, select on draw.secret to hengjian_app;
grant select on draw.secret to hengjian_auditor;
grant insert, select on draw.secret to hengjian_job;
grant insert, select on draw.source_entry to hengjian_app;
grant select on draw.source_entry to hengjian_auditor;
grant insert, select on draw.source_entry to hengjian_job;
grant insert, select on draw.state_change to hengjian_app;
grant select on draw.state_change to hengjian_auditor;
grant insert, select on draw.state_change to hengjian_job;
grant insert, select on draw.task to hengjian_app;
grant select on draw.task to hengjian_auditor;
grant insert, select on draw.task to hengjian_job;
grant insert, select on draw.task_result to hengjian_app;
grant select on draw.task_result to hengjian_auditor;
grant insert, select on draw.task_result to hengjian_job;
grant delete, insert, select, update on draw.visit to hengjian_app;
grant select on draw.visit to hengjian_auditor;
grant delete, insert, select, update on draw.visit to hengjian_job;
grant insert, select on draw.visit_finding to hengjian_app;
grant select on draw.visit_finding to hengjian_auditor;
grant insert, select on draw.visit_finding to hengjian_job;
grant delete, insert, select, update on draw.visit_officer to hengjian_app;
grant select on draw.visit_officer to hengjian_auditor;
grant delete, insert, select, update on draw.visit_officer to hengjian_job;
grant insert, select on draw.visit_task to hengjian_app;
grant select on draw.visit_task to hengjian_auditor;
grant insert, select on draw.visit_task to hengjian_job;
grant delete, insert, select, update on draw.wave to hengjian_app;
grant select on draw.wave to hengjian_auditor;
grant delete, insert, select, update on draw.wave to hengjian_job;
grant delete, insert, select, update on draw.year_plan to hengjian_app;
grant select on draw.year_plan to hengjian_auditor;
grant delete, insert, select, update on draw.year_plan to hengjian_job;
grant insert, select on draw.year_task to hengjian_app;
grant select on draw.year_task to hengjian_auditor;
grant insert, select on draw.year_task to hengjian_job;
grant insert, select on draw.year_task_draw to hengjian_app;
grant select on draw.year_task_draw to hengjian_auditor;
grant insert, select on draw.year_task_draw to hengjian_job;
grant delete, insert, select, update on entities.annual_report to hengjian_app;
grant select on entities.annual_report to hengjian_auditor;
grant delete, insert, select, update on entities.annual_report to hengjian_job;
grant delete, insert, select, update on entities.bigram_frequency to hengjian_app;
grant select on entities.bigram_frequency to hengjian_auditor;
grant delete, insert, select, update on entities.bigram_frequency to hengjian_job;
grant delete, insert, select, update on entities.disclosure_duty to hengjian_app;
grant select on entities.disclosure_duty to hengjian_auditor;
grant delete, insert, select, update on entities.disclosure_duty to hengjian_job;
grant delete, insert, select, update on entities.division to hengjian_app;
grant select on entities.division to hengjian_auditor;
grant delete, insert, select, update on entities.division to hengjian_job;
grant delete, insert, select, update on entities.dual_notice to hengjian_app;
grant select on entities.dual_notice to hengjian_auditor;
grant delete, insert, select, update on entities.dual_notice to hengjian_job;
grant delete, insert, select, update on entities.enterprise_type to hengjian_app;
grant select on entities.enterprise_type to hengjian_auditor;
grant delete, insert, select, update on entities.enterprise_type to hengjian_job;
grant delete, insert, select, update on entities.enterprise_type_group to hengjian_app;
grant select on entities.enterprise_type_group to hengjian_auditor;
grant delete, insert, select, update on entities.enterprise_type_group to hengjian_job;
grant delete, insert, select, update on entities.enterprise_type_word to hengjian_app;
grant select on entities.enterprise_type_word to hengjian_auditor;
grant delete, insert, select, update on entities.enterprise_type_word to hengjian_job;
grant delete, insert, select, update on entities.entity to hengjian_app;
grant select on entities.entity to hengjian_auditor;
grant delete, insert, select, update on entities.entity to hengjian_job;
grant insert, select on entities.entity_extract to hengjian_app;
grant select on entities.entity_extract to hengjian_auditor;
grant insert, select on entities.entity_extract to hengjian_job;
grant insert, select on entities.entity_fact to hengjian_app;
grant select on entities.entity_fact to hengjian_auditor;
grant insert, select on entities.entity_fact to hengjian_job;
grant delete, insert, select, update on entities.entity_identifier to hengjian_app;
grant select on entities.entity_identifier to hengjian_auditor;
grant delete, insert, select, update on entities.entity_identifier to hengjian_job;
grant delete, insert, select, update on entities.entity_label to hengjian_app;
grant select on entities.entity_label to hengjian_auditor;
grant delete, insert, select, update on entities.entity_label to hengjian_job;
grant insert, select on entities.entity_relation to hengjian_app;
grant select on entities.entity_relation to hengjian_auditor;
grant insert, select on entities.entity_relation to hengjian_job;
grant delete, insert, select, update on entities.export_line to hengjian_app;
grant select on entities.export_line to hengjian_auditor;
grant delete, insert, select, update on entities.export_line to hengjian_job;
grant delete, insert, select, update on entities.export_order to hengjian_app;
grant select on entities.export_order to hengjian_auditor;
grant delete, insert, select, update on entities.export_order to hengjian_job;
grant insert, select on entities.fact_end to hengjian_app;
grant select on entities.fact_end to hengjian_auditor;
grant insert, select on entities.fact_end to hengjian_job;
grant insert, select on entities.fact_withdrawal to hengjian_app;
grant select on entities.fact_withdrawal to hengjian_auditor;
grant insert, select on entities.fact_withdrawal to hengjian_job;
grant insert, select on entities.file_entry to hengjian_app;
grant select on entities.file_entry to hengjian_auditor;
grant insert, select on entities.file_entry to hengjian_job;
grant delete, insert, select, update on entities.identity_match to hengjian_app;
grant select on entities.identity_match to hengjian_auditor;
grant delete, insert, select, update on entities.identity_match to hengjian_job;
grant delete, insert, select, update on entities.import_batch to hengjian_app;
grant select on entities.import_batch to hengjian_auditor;
grant delete, insert, select, update on entities.import_batch to hengjian_job;
grant insert, select on entities.import_note to hengjian_app;
grant select on entities.import_note to hengjian_auditor;
grant insert, select on entities.import_note to hengjian_job;
grant delete, insert, select, update on entities.industry_class to hengjian_app;
grant select on entities.industry_class to hengjian_auditor;
grant delete, insert, select, update on entities.industry_class to hengjian_job;
grant delete, insert, select, update on entities.licence to hengjian_app;
grant select on entities.licence to hengjian_auditor;
grant delete, insert, select, update on entities.licence to hengjian_job;
grant delete, insert, select, update on entities.name_key_version to hengjian_app;
grant select on entities.name_key_version to hengjian_auditor;
grant delete, insert, select, update on entities.name_key_version to hengjian_job;
grant insert, select on entities.object_state_change to hengjian_app;
grant select on entities.object_state_change to hengjian_auditor;
grant insert, select on entities.object_state_change to hengjian_job;
grant delete, insert, select, update on entities.place_word to hengjian_app;
grant select on entities.place_word to hengjian_auditor;
grant delete, insert, select, update on entities.place_word to hengjian_job;
grant delete, insert, select, update on entities.premises to hengjian_app;
grant select on entities.premises to hengjian_auditor;
grant delete, insert, select, update on entities.premises to hengjian_job;
grant select on entities.pub_entity to hengjian_app;
grant select on entities.pub_entity to hengjian_auditor;
grant select on entities.pub_entity to hengjian_job;
grant select on entities.pub_entity_trait to hengjian_app;
grant select on entities.pub_entity_trait to hengjian_auditor;
grant select on entities.pub_entity_trait to hengjian_job;
grant select on entities.pub_premises to hengjian_app;
grant select on entities.pub_premises to hengjian_auditor;
grant select on entities.pub_premises to hengjian_job;
grant select on entities.pub_quarantine to hengjian_app;
grant select on entities.pub_quarantine to hengjian_auditor;
grant select on entities.pub_quarantine to hengjian_job;
grant delete, insert, select, update on entities.quarantine to hengjian_app;
grant select on entities.quarantine to hengjian_auditor;
grant delete, insert, select, update on entities.quarantine to hengjian_job;
grant delete, insert, select, update on entities.registration_authority to hengjian_app;
grant select on entities.registration_authority to hengjian_auditor;
grant delete, insert, select, update on entities.registration_authority to hengjian_job;
grant delete, insert, select, update on entities.report_check to hengjian_app;
grant select on entities.report_check to hengjian_auditor;
grant delete, insert, select, update on entities.report_check to hengjian_job;
grant delete, insert, select, update on entities.report_finding to hengjian_app;
grant select on entities.report_finding to hengjian_auditor;
grant delete, insert, select, update on entities.report_finding to hengjian_job;
grant insert, select on entities.resting_ruling to hengjian_app;
grant select on entities.resting_ruling to hengjian_auditor;
grant insert, select on entities.resting_ruling to hengjian_job;
grant delete, insert, select, update on entities.saved_query to hengjian_app;
grant select on entities.saved_query to hengjian_auditor;
grant delete, insert, select, update on entities.saved_query to hengjian_job;
grant insert, select on entities.status_change to hengjian_app;
grant select on entities.status_change to hengjian_auditor;
grant insert, select on entities.status_change to hengjian_job;
grant delete, insert, select, update on entities.status_code to hengjian_app;
grant select on entities.status_code to hengjian_auditor;
grant delete, insert, select, update on entities.status_code to hengjian_job;
grant delete, insert, select, update on entities.supervised_object to hengjian_app;
grant select on entities.supervised_object to hengjian_auditor;
grant delete, insert, select, update on entities.supervised_object to hengjian_job;
grant delete, insert, select, update on entities.supervision_label to hengjian_app;
grant select on entities.supervision_label to hengjian_auditor;
grant delete, insert, select, update on entities.supervision_label to hengjian_job;
grant delete, insert, select, update on entities.supervision_office to hengjian_app;
grant select on entities.supervision_office to hengjian_auditor;
grant delete, insert, select, update on entities.supervision_office to hengjian_job;
grant delete, insert, select, update on entities.uscc_exception to hengjian_app;
grant select on entities.uscc_exception to hengjian_auditor;
grant delete, insert, select, update on entities.uscc_exception to hengjian_job;
grant delete, insert, select, update on exchange.feed_batch to hengjian_app;
grant select on exchange.feed_batch to hengjian_auditor;
grant delete, insert, select, update on exchange.feed_batch to hengjian_job;
grant insert, select on exchange.feed_heartbeat to hengjian_app;
grant select on exchange.feed_heartbeat to hengjian_auditor;
grant insert, select on exchange.feed_heartbeat to hengjian_job;
grant delete, insert, select, update on exchange.feed_page to hengjian_app;
grant select on exchange.feed_page to hengjian_auditor;
grant delete, insert, select, update on exchange.feed_page to hengjian_job;
grant insert, select on exchange.feed_run to hengjian_app;
grant select on exchange.feed_run to hengjian_auditor;
grant insert, select on exchange.feed_run to hengjian_job;
grant delete, insert, select, update on exchange.feed_table to hengjian_app;
grant select on exchange.feed_table to hengjian_auditor;
grant delete, insert, select, update on exchange.feed_table to hengjian_job;
grant insert, select on exchange.feed_version to hengjian_app;
grant select on exchange.feed_version to hengjian_auditor;
grant insert, select on exchange.feed_version to hengjian_job;
grant delete, insert, select, update on exchange.platform_difference to hengjian_app;
grant select on exchange.platform_difference to hengjian_auditor;
grant delete, insert, select, update on exchange.platform_difference to hengjian_job;
grant insert, select on exchange.platform_list to hengjian_app;
grant select on exchange.platform_list to hengjian_auditor;
grant insert, select on exchange.platform_list to hengjian_job;
grant delete, insert, select, update on exchange.quarantined_row to hengjian_app;
grant select on exchange.quarantined_row to hengjian_auditor;
grant delete, insert, select, update on exchange.quarantined_row to hengjian_job;
grant delete, insert, select, update on exchange.return_slip to hengjian_app;
grant select on exchange.return_slip to hengjian_auditor;
grant delete, insert, select, update on exchange.return_slip to hengjian_job;
grant delete, insert, select, update on exchange.source_record to hengjian_app;
grant select on exchange.source_record to hengjian_auditor;
grant delete, insert, select, update on exchange.source_record to hengjian_job;
grant delete, insert, select, update on exchange.unknown_column to hengjian_app;
grant select on exchange.unknown_column to hengjian_auditor;
grant delete, insert, select, update on exchange.unknown_column to hengjian_job;
grant insert, select on exchange_desk.api_call to hengjian_app;
grant select on exchange_desk.api_call to hengjian_auditor;
grant insert, select on exchange_desk.api_call to hengjian_job;
grant delete, insert, select, update on exchange_desk.api_key to hengjian_app;
grant select on exchange_desk.api_key to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.api_key to hengjian_job;
grant delete, insert, select, update on exchange_desk.api_quota_use to hengjian_app;
grant select on exchange_desk.api_quota_use to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.api_quota_use to hengjian_job;
grant delete, insert, select, update on exchange_desk.dual_record to hengjian_app;
grant select on exchange_desk.dual_record to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.dual_record to hengjian_job;
grant delete, insert, select, update on exchange_desk.hotline_caller to hengjian_app;
grant select on exchange_desk.hotline_caller to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.hotline_caller to hengjian_job;
grant delete, insert, select, update on exchange_desk.hotline_lane to hengjian_app;
grant select on exchange_desk.hotline_lane to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.hotline_lane to hengjian_job;
grant delete, insert, select, update on exchange_desk.hotline_link to hengjian_app;
grant select on exchange_desk.hotline_link to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.hotline_link to hengjian_job;
grant delete, insert, select, update on exchange_desk.hotline_message to hengjian_app;
grant select on exchange_desk.hotline_message to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.hotline_message to hengjian_job;
grant delete, insert, select, update on exchange_desk.hotline_order to hengjian_app;
grant select on exchange_desk.hotline_order to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.hotline_order to hengjian_job;
grant insert, select on exchange_desk.hotline_reconciliation to hengjian_app;
grant select on exchange_desk.hotline_reconciliation to hengjian_auditor;
grant insert, select on exchange_desk.hotline_reconciliation to hengjian_job;
grant insert, select on exchange_desk.hotline_step to hengjian_app;
grant select on exchange_desk.hotline_step to hengjian_auditor;
grant insert, select on exchange_desk.hotline_step to hengjian_job;
grant delete, insert, select, update on exchange_desk.outlet to hengjian_app;
grant select on exchange_desk.outlet to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.outlet to hengjian_job;
grant insert, select on exchange_desk.outlet_answer to hengjian_app;
grant select on exchange_desk.outlet_answer to hengjian_auditor;
grant insert, select on exchange_desk.outlet_answer to hengjian_job;
grant delete, insert, select, update on exchange_desk.outlet_batch to hengjian_app;
grant select on exchange_desk.outlet_batch to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.outlet_batch to hengjian_job;
grant insert, select on exchange_desk.outlet_check to hengjian_app;
grant select on exchange_desk.outlet_check to hengjian_auditor;
grant insert, select on exchange_desk.outlet_check to hengjian_job;
grant delete, insert, select, update on exchange_desk.outlet_delivery to hengjian_app;
grant select on exchange_desk.outlet_delivery to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.outlet_delivery to hengjian_job;
grant insert, select on exchange_desk.outlet_dispatch to hengjian_app;
grant select on exchange_desk.outlet_dispatch to hengjian_auditor;
grant insert, select on exchange_desk.outlet_dispatch to hengjian_job;
grant insert, select on exchange_desk.outlet_extra to hengjian_app;
grant select on exchange_desk.outlet_extra to hengjian_auditor;
grant insert, select on exchange_desk.outlet_extra to hengjian_job;
grant insert, select on exchange_desk.outlet_receipt_file to hengjian_app;
grant select on exchange_desk.outlet_receipt_file to hengjian_auditor;
grant insert, select on exchange_desk.outlet_receipt_file to hengjian_job;
grant delete, insert, select, update on exchange_desk.outlet_record to hengjian_app;
grant select on exchange_desk.outlet_record to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.outlet_record to hengjian_job;
grant insert, select on exchange_desk.outlet_statement to hengjian_app;
grant select on exchange_desk.outlet_statement to hengjian_auditor;
grant insert, select on exchange_desk.outlet_statement to hengjian_job;
grant delete, insert, select, update on exchange_desk.outside_system to hengjian_app;
grant select on exchange_desk.outside_system to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.outside_system to hengjian_job;
grant delete, insert, select, update on exchange_desk.subscription to hengjian_app;
grant select on exchange_desk.subscription to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.subscription to hengjian_job;
grant insert, select on exchange_desk.webhook_attempt to hengjian_app;
grant select on exchange_desk.webhook_attempt to hengjian_auditor;
grant insert, select on exchange_desk.webhook_attempt to hengjian_job;
grant delete, insert, select, update on exchange_desk.webhook_delivery to hengjian_app;
grant select on exchange_desk.webhook_delivery to hengjian_auditor;
grant delete, insert, select, update on exchange_desk.webhook_delivery to hengjian_job;
grant delete, insert, select, update on identity.account to hengjian_app;
grant select on identity.account to hengjian_auditor;
grant delete, insert, select, update on identity.account to hengjian_job;
grant delete, insert, select, update on identity.agency to hengjian_app;
grant select on identity.agency to hengjian_auditor;
grant delete, insert, select, update on identity.agency to hengjian_job;
grant delete, insert, select, update on identity.agency_alias to hengjian_app;
grant select on identity.agency_alias to hengjian_auditor;
grant delete, insert, select, update on identity.agency_alias to hengjian_job;
grant delete, insert, select, update on identity.agency_code to hengjian_app;
grant select on identity.agency_code to hengjian_auditor;
grant delete, insert, select, update on identity.agency_code to hengjian_job;
grant select on identity.auditable_account to hengjian_app;
grant select on identity.auditable_account to hengjian_auditor;
grant select on identity.auditable_account to hengjian_job;
grant delete, insert, select, update on identity.known_device to hengjian_app;
grant select on identity.known_device to hengjian_auditor;
grant delete, insert, select, update on identity.known_device to hengjian_job;
grant delete, insert, select, update on identity.login_policy to hengjian_app;
grant select on identity.login_policy to hengjian_auditor;
grant delete, insert, select, update on identity.login_policy to hengjian_job;
grant delete, insert, select, update on identity.login_throttle to hengjian_app;
grant select on identity.login_throttle to hengjian_auditor;
grant delete, insert, select, update on identity.login_throttle to hengjian_job;
grant delete, insert, select, update on identity.officer to hengjian_app;
grant select on identity.officer to hengjian_auditor;
grant delete, insert, select, update on identity.officer to hengjian_job;
grant delete, insert, select, update on identity.officer_certificate to hengjian_app;
grant select on identity.officer_certificate to hengjian_auditor;
grant delete, insert, select, update on identity.officer_certificate to hengjian_job;
grant delete, insert, select, update on identity.officer_qualification to hengjian_app;
grant select on identity.officer_qualification to hengjian_auditor;
grant delete, insert, select, update on identity.officer_qualification to hengjian_job;
grant delete, insert, select, update on identity.person to hengjian_app;
grant select on identity.person to hengjian_auditor;
grant delete, insert, select, update on identity.person to hengjian_job;
grant select on identity.pub_agency to hengjian_app;
grant select on identity.pub_agency to hengjian_auditor;
grant select on identity.pub_agency to hengjian_job;
grant select on identity.pub_agency_code to hengjian_app;
grant select on identity.pub_agency_code to hengjian_auditor;
grant select on identity.pub_agency_code to hengjian_job;
grant delete, insert, select, update on identity.recusal to hengjian_app;
grant select on identity.recusal to hengjian_auditor;
grant delete, insert, select, update on identity.recusal to hengjian_job;
grant delete, insert, select, update on identity.role to hengjian_app;
grant select on identity.role to hengjian_auditor;
grant delete, insert, select, update on identity.role to hengjian_job;
grant delete, insert, select, update on identity.role_grant to hengjian_app;
grant select on identity.role_grant to hengjian_auditor;
grant delete, insert, select, update on identity.role_grant to hengjian_job;
grant delete, insert, select, update on identity.role_permission to hengjian_app;
grant select on identity.role_permission to hengjian_auditor;
grant delete, insert, select, update on identity.role_permission to hengjian_job;
grant delete, insert, select, update on identity.session to hengjian_app;
grant select on identity.session to hengjian_auditor;
grant delete, insert, select, update on identity.session to hengjian_job;
grant insert, select on inspection.answer to hengjian_app;
grant select on inspection.answer to hengjian_auditor;
grant insert, select on inspection.answer to hengjian_job;
grant insert, select on inspection.capture_check to hengjian_app;
grant select on inspection.capture_check to hengjian_auditor;
grant insert, select on inspection.capture_check to hengjian_job;
grant insert, select on inspection.capture_notice to hengjian_app;
grant select on inspection.capture_notice to hengjian_auditor;
grant insert, select on inspection.capture_notice to hengjian_job;
grant insert, select on inspection.check_point to hengjian_app;
grant select on inspection.check_point to hengjian_auditor;
grant insert, select on inspection.check_point to hengjian_job;
grant delete, insert, select, update on inspection.correction_order to hengjian_app;
grant select on inspection.correction_order to hengjian_auditor;
grant delete, insert, select, update on inspection.correction_order to hengjian_job;
grant insert, select on inspection.device_location_notice to hengjian_app;
grant select on inspection.device_location_notice to hengjian_auditor;
grant insert, select on inspection.device_location_notice to hengjian_job;
grant insert, select on inspection.device_review to hengjian_app;
grant select on inspection.device_review to hengjian_auditor;
grant insert, select on inspection.device_review to hengjian_job;
grant delete, insert, select, update on inspection.entity_class to hengjian_app;
grant select on inspection.entity_class to hengjian_auditor;
grant delete, insert, select, update on inspection.entity_class to hengjian_job;
grant insert, select on inspection.evidence to hengjian_app;
grant select on inspection.evidence to hengjian_auditor;
grant insert, select on inspection.evidence to hengjian_job;
grant insert, select on inspection.information_collection to hengjian_app;
grant select on inspection.information_collection to hengjian_auditor;
grant insert, select on inspection.information_collection to hengjian_job;
grant insert, select on inspection.item_result to hengjian_app;
grant select on inspection.item_result to hengjian_auditor;
grant insert, select on inspection.item_result to hengjian_job;
grant insert, select on inspection.monitoring_device to hengjian_app;
grant select on inspection.monitoring_device to hengjian_auditor;
grant insert, select on inspection.monitoring_device to hengjian_job;
grant insert, select on inspection.off_site_capture to hengjian_app;
grant select on inspection.off_site_capture to hengjian_auditor;
grant insert, select on inspection.off_site_capture to hengjian_job;
grant insert, select on inspection.off_site_result to hengjian_app;
grant select on inspection.off_site_result to hengjian_auditor;
grant insert, select on inspection.off_site_result to hengjian_job;
grant insert, select on inspection.paper to hengjian_app;
grant select on inspection.paper to hengjian_auditor;
grant insert, select on inspection.paper to hengjian_job;
grant delete, insert, select, update on inspection.paper_counter to hengjian_app;
grant select on inspection.paper_counter to hengjian_auditor;
grant delete, insert, select, update on inspection.paper_counter to hengjian_job;
grant select on inspection.pub_concluded_visit to hengjian_app;
grant select on inspection.pub_concluded_visit to hengjian_auditor;
grant select on inspection.pub_concluded_visit to hengjian_job;
grant select on inspection.pub_off_site_result to hengjian_app;
grant select on inspection.pub_off_site_result to hengjian_auditor;
grant select on inspection.pub_off_site_result to hengjian_job;
grant select on inspection.pub_result to hengjian_app;
grant select on inspection.pub_result to hengjian_auditor;
grant select on inspection.pub_result to hengjian_job;
grant delete, insert, select, update on inspection.recusal_application to hengjian_app;
grant select on inspection.recusal_application to hengjian_auditor;
grant delete, insert, select, update on inspection.recusal_application to hengjian_job;
grant insert, select on inspection.reinspection to hengjian_app;
grant select on inspection.reinspection to hengjian_auditor;
grant insert, select on inspection.reinspection to hengjian_job;
grant delete, insert, select, update on inspection.result_code to hengjian_app;
grant select on inspection.result_code to hengjian_auditor;
grant delete, insert, select, update on inspection.result_code to hengjian_job;
grant delete, insert, select, update on inspection.result_code_mapping to hengjian_app;
grant select on inspection.result_code_mapping to hengjian_auditor;
grant delete, insert, select, update on inspection.result_code_mapping to hengjian_job;
grant insert, select on inspection.signature to hengjian_app;
grant select on inspection.signature to hengjian_auditor;
grant insert, select on inspection.signature to hengjian_job;
grant insert, select on inspection.statement to hengjian_app;
grant select on inspection.statement to hengjian_auditor;
grant insert, select on inspection.statement to hengjian_job;
grant insert, select on inspection.step to hengjian_app;
grant select on inspection.step to hengjian_auditor;
grant insert, select on inspection.step to hengjian_job;
grant delete, insert, select, update on inspection.visit to hengjian_app;
grant select on inspection.visit to hengjian_auditor;
grant delete, insert, select, update on inspection.visit to hengjian_job;
grant delete, insert, select, update on inspection.visit_department to hengjian_app;
grant select on inspection.visit_department to hengjian_auditor;
grant delete, insert, select, update on inspection.visit_department to hengjian_job;
grant delete, insert, select, update on inspection.visit_item to hengjian_app;
grant select on inspection.visit_item to hengjian_auditor;
grant delete, insert, select, update on inspection.visit_item to hengjian_job;
grant delete, insert, select, update on inspection.visit_officer to hengjian_app;
grant select on inspection.visit_officer to hengjian_auditor;
grant delete, insert, select, update on inspection.visit_officer to hengjian_job;
grant insert, select on law.answer to hengjian_app;
grant select on law.answer to hengjian_auditor;
grant insert, select on law.answer to hengjian_job;
grant delete, insert, select, update on law.change to hengjian_app;
grant select on law.change to hengjian_auditor;
grant delete, insert, select, update on law.change to hengjian_job;
grant insert, select on law.publication to hengjian_app;
grant select on law.publication to hengjian_auditor;
grant insert, select on law.publication to hengjian_job;
grant insert, select on law.recomputation to hengjian_app;
grant select on law.recomputation to hengjian_auditor;
grant insert, select on law.recomputation to hengjian_job;
grant insert, select on law.recomputation_difference to hengjian_app;
grant select on law.recomputation_difference to hengjian_auditor;
grant insert, select on law.recomputation_difference to hengjian_job;
grant delete, insert, select, update on ledger.chain to hengjian_app;
grant select on ledger.chain to hengjian_auditor;
grant delete, insert, select, update on ledger.chain to hengjian_job;
grant insert, select on ledger.checkpoint to hengjian_app;
grant select on ledger.checkpoint to hengjian_auditor;
grant insert, select on ledger.checkpoint to hengjian_job;
grant insert, select on ledger.cosignature to hengjian_app;
grant select on ledger.cosignature to hengjian_auditor;
grant insert, select on ledger.cosignature to hengjian_job;
grant insert, select on ledger.entry to hengjian_app;
grant select on ledger.entry to hengjian_auditor;
grant insert, select on ledger.entry to hengjian_job;
grant delete, insert, select, update on ledger.erasure to hengjian_app;
grant select on ledger.erasure to hengjian_auditor;
grant delete, insert, select, update on ledger.erasure to hengjian_job;
grant insert, select on ledger.field to hengjian_app;
grant select on ledger.field to hengjian_auditor;
grant insert, select on ledger.field to hengjian_job;
grant delete, insert, select, update on ledger.hold to hengjian_app;
grant select on ledger.hold to hengjian_auditor;
grant delete, insert, select, update on ledger.hold to hengjian_job;
grant insert, select on ledger.leaf to hengjian_app;
grant select on ledger.leaf to hengjian_auditor;
grant insert, select on ledger.leaf to hengjian_job;
grant delete, insert, select, update on ledger.pending to hengjian_app;
grant select on ledger.pending to hengjian_auditor;
grant delete, insert, select, update on ledger.pending to hengjian_job;
grant delete, insert, select, update on ledger.tile to hengjian_app;
grant select on ledger.tile to hengjian_auditor;
grant delete, insert, select, update on ledger.tile to hengjian_job;
grant delete, insert, select, update on ledger.witness to hengjian_app;
grant select on ledger.witness to hengjian_auditor;
grant delete, insert, select, update on ledger.witness to hengjian_job;
grant delete, insert, select, update on platform.event_failure to hengjian_app;
grant select on platform.event_failure to hengjian_auditor;
grant delete, insert, select, update on platform.event_failure to hengjian_job;
grant insert, select on platform.inbox to hengjian_app;
grant select on platform.inbox to hengjian_auditor;
grant insert, select on platform.inbox to hengjian_job;
grant delete, insert, select, update on platform.job to hengjian_app;
grant select on platform.job to hengjian_auditor;
grant delete, insert, select, update on platform.job to hengjian_job;
grant select on platform.kysely_migration to hengjian_app;
grant select on platform.kysely_migration to hengjian_auditor;
grant select on platform.kysely_migration to hengjian_job;
grant select on platform.kysely_migration_lock to hengjian_app;
grant select on platform.kysely_migration_lock to hengjian_auditor;
grant select on platform.kysely_migration_lock to hengjian_job;
grant delete, insert, select, update on platform.outbox to hengjian_app;
grant select on platform.outbox to hengjian_auditor;
grant delete, insert, select, update on platform.outbox to hengjian_job;
grant delete, insert, select, update on platform.reader to hengjian_app;
grant select on platform.reader to hengjian_auditor;
grant delete, insert, select, update on platform.reader to hengjian_job;
grant delete, insert, select, update on platform.schedule to hengjian_app;
grant select on platform.schedule to hengjian_auditor;
grant delete, insert, select, update on platform.schedule to hengjian_job;
grant select on platform.sql_file to hengjian_app;
grant select on platform.sql_file to hengjian_auditor;
grant select on platform.sql_file to hengjian_job;

comment on table accountability.counted_visit is '[append-only] 已办结的入企检查，每夜记到前一日为止，供全市测算频次与清理效果；演练不计';
comment on column accountability.counted_visit.agency_ids is '参加检查的各机关：联合检查是一次入企，对每个机关各计一次';
comment on column accountability.counted_visit.cap_exemption is '不计入年度频次上限的理由';
comment on column accountability.counted_visit.item_codes is '这一次检查的事项编码，按当时的编码';
comment on column accountability.counted_visit.visited_on is '检查结束之日（北京时间）';
comment on table accountability.coverage_finding is '监管盲区、无牵头的职责交叉与久未履职的事项：发现之日起挂账，消除之日销账，历史不删';
comment on column accountability.coverage_finding.subject_key is '同一问题的标识：事项编码与情形，或者主体、场所的内部编号';
comment on column accountability.coverage_finding.opened_on is '发现之日 first night it was found';
comment on column accountability.coverage_finding.seen_on is '最近一次发现之日 last night it was found';
comment on column accountability.coverage_finding.closed_on is '消除之日 first night it was no longer found';
comment on table accountability.coverage_proof is '[append-only] 监管覆盖的每夜证明：每个事项有人管，每户、每处场所有归属';
comment on column accountability.coverage_proof.pair_count is '经营主体 × 监管事项：所证明的组合数（按所在地归类计算，不逐一展开）';
comment on table catalogue.check_point is '检查要点 CheckPoint of an item version';
comment on column catalogue.check_point.reason is '为何检查这一点 why it is asked';
comment on column catalogue.check_point.weight is '一般项目 general 或重点项目 key';
comment on table catalogue.clean_up is '事项清理建议 proposal to keep, change or abolish items, decided by the 司法局 and followed to its outcome (种子文件第五条)';
comment on column catalogue.clean_up.finding_key is '清理线索编号 key of the finding it rests on, the same from day to day';
comment on column catalogue.clean_up.asked is '建议：keep 保留；change 修改；abolish 废止';
comment on column catalogue.clean_up.outcome is '结论：keep 保留；change 修改；abolish 废止';
comment on column catalogue.clean_up.carried_out_by is '落实期限 day by which a change or abolition is to be carried out';
comment on column catalogue.clean_up.closing_note is '落实情况 how the outcome was carried out, as the catalogue shows it';
comment on table catalogue.decided_case is '[append-only] 已决同类案件 decided cases an official compares with, 不予处罚 included, so that 首次 can be counted (行政处罚法 33, 34)';
comment on column catalogue.decided_case.behaviour_on is '违法行为发生日';
comment on column catalogue.decided_case.decided_on is '决定日';
comment on column catalogue.decided_case.subject_uscc is '当事人统一社会信用代码；自然人不录 never a person''s';
comment on column catalogue.decided_case.case_when is '情形 the case of the amount it was decided under';
comment on column catalogue.decided_case.outcome is '结果：fined 罚款；warned 警告；not-penalised 不予处罚';
comment on column catalogue.decided_case.step is '裁量档次';
comment on column catalogue.decided_case.source is '来源 where the decision was read';
comment on table catalogue.delegation is '执法委托书：受托机关以委托机关的名义实施检查和处罚（行政处罚法第二十条）';
comment on column catalogue.delegation.powers is '委托的权力：inspection 检查；penalty 处罚；行政强制措施权不得委托（行政强制法第十七条），不能登记';
comment on column catalogue.delegation.valid_to is '委托期限届满之日（含当日）last day in force';
comment on table catalogue.duty_list_entry is '权责清单 DutyList 条目，市本级与各区县（市）各自公布';
comment on column catalogue.duty_list_entry.place is '公布地：330200 市本级，或者区县（市）区划代码';
comment on column catalogue.duty_list_entry.item_code is '对应的监管事项编码；空白为没有对应';
comment on table catalogue.filing is '备案 Filing 与其核查任务：审批改为备案的，主管部门加强核查';
comment on column catalogue.filing.verify_by is '核查期限';
comment on column catalogue.filing.outcome is '核查结果：consistent 相符；inconsistent 不符；not-found 查无此址';
comment on table catalogue.item is '监管事项子项 Item；行为、检查表和统计都挂在子项及其版本上';
comment on column catalogue.item.kind is '事项类别：inspection 检查；penalty 处罚；coercion 强制；other 其他';
comment on column catalogue.item.retired_on is '取消之日 last day is the day before';
comment on table catalogue.item_group is '监管事项主项 ItemGroup';
comment on column catalogue.item_group.code is '主项编码 code of the group';
comment on table catalogue.item_succession is '[append-only] 事项承接 which item took over from which: split, merged or renamed';
comment on column catalogue.item_succession.kind is '承接方式：split 拆分；merge 合并；rename 更名';
comment on column catalogue.item_succession.effective_on is '承接之日 first day of the successor for new acts';
comment on table catalogue.item_version is '监管事项版本 item version：设定依据、对象、措施、比例、频次与检查要点';
comment on column catalogue.item_version.state is '状态：proposed 待审批；approved 已审批；rejected 已退回；historical 历史保存，不得抽取';
comment on column catalogue.item_version.valid_from is '有效起始日 first day in force';
comment on column catalogue.item_version.valid_to is '有效截止日（含当日）last day in force; null while open';
comment on column catalogue.item_version.catalogue_code is '监管事项目录编码，14 位数字；现有资料未载时为空';
comment on column catalogue.item_version.supervision_class is '重点检查事项 key 或一般检查事项 general；未载时为空';
comment on column catalogue.item_version.content is '版本全文 whole content as proposed';
comment on column catalogue.item_version.missing is '资料未载、显示为缺的栏目';
comment on column catalogue.item_version.proposed_by is '录入人';
comment on column catalogue.item_version.decided_by is '审核人';
comment on column catalogue.item_version.decision_note is '审核意见';
comment on table catalogue.legal_basis is '设定依据 legal basis of an item version, each article with its confirmation';
comment on column catalogue.legal_basis.citation_id is '法规标识/条号';
comment on column catalogue.legal_basis.role is '作用：power 检查权限；content 检查内容；violation 违则；penalty 罚则';
comment on column catalogue.legal_basis.confirmation is '核对：unconfirmed 待核；confirmed-text 已与公开文本核对；confirmed-editor 编辑已确认';
comment on table catalogue.merge_line is '清单并入的逐条复核 one difference between an imported list and the local catalogue, settled by a person';
comment on column catalogue.merge_line.kind is '差异：added 新增；changed 上级改动；conflict 上级与本地都改动；removed 上级移出';
comment on column catalogue.merge_line.fields is '逐字段的上一版、新清单与本地 base, theirs and ours field by field';
comment on column catalogue.merge_line.choice is '处理：theirs 采用上级；ours 保留本地；by-hand 逐项改写';
comment on table catalogue.official_list is '[append-only] 上级监管事项清单 a national or provincial list as it was imported; the next one is merged against it';
comment on column catalogue.official_list.issuer is '发布层级：national 国家；province 省';
comment on column catalogue.official_list.base_list_id is '上一次导入的清单 list imported before it, the base of the three-way merge';
comment on table catalogue.official_list_entry is '[append-only] 上级清单的一行 one entry of an imported list';
comment on column catalogue.official_list_entry.catalogue_code is '监管事项目录编码 fourteen digits';
comment on table catalogue.plan_partner is '联合方案的配合部门及其书面意见：同意或者不同意（须写明理由）';
comment on table catalogue.policy_draft is '政策措施草案 draft of a rule, normative document or other measure; it cannot be published without a review of this very text that permits it (公平竞争审查条例第十八条)';
comment on column catalogue.policy_draft.kind is '种类：government-rule 规章；normative-document 规范性文件；other-measure 其他政策措施';
comment on column catalogue.policy_draft.text_hash is '正文指纹 hash of the text; a changed text has no review';
comment on column catalogue.policy_draft.came_by is '来路：screen 界面或接口；import 批量导入';
comment on table catalogue.policy_review is '[append-only] 公平竞争审查结论 conclusion of a fair-competition review, bound to the text it looked at (公平竞争审查条例)';
comment on column catalogue.policy_review.conclusion is '结论：no-effect 无影响；restricts 违反审查标准，不得出台；exception 适用例外（第十二条）';
comment on column catalogue.policy_review.hits is '命中 places of the text that a sign of arts. 8–11 found, as they stood';
comment on column catalogue.policy_review.no_less_restrictive is '没有影响更小替代方案的理由 why there is no less restrictive alternative (第十二条)';
comment on column catalogue.policy_review.ends_on is '实施期限 the day on which an exception ends';
comment on table catalogue.pub_check_point is '已审批版本的检查要点 check points of approved versions, for upper bands';
comment on table catalogue.pub_item is '已审批的监管事项版本 approved item versions, for upper bands';
comment on table catalogue.pub_item_succession is '事项承接：哪一项由哪一项承接，供上层统计时接续历史';
comment on table catalogue.pub_supervision_plan is '已公布的监管工作方案 published supervision plans, for upper bands';
comment on table catalogue.removed_barrier is '[append-only] 已清除的妨碍统一市场和公平竞争的规定 register of removed barriers (种子文件第二条)';
comment on column catalogue.removed_barrier.article is '违反的审查标准 standard of arts. 8–11 it offended';
comment on column catalogue.removed_barrier.measure is '清理方式：abolished 废止；changed 修改；not-issued 未予出台';
comment on table catalogue.stakeholder_opinion is '[append-only] 利害关系人意见 what stakeholders said of a draft and how it was answered (公平竞争审查条例第十六条)';
comment on column catalogue.stakeholder_opinion.speaker_kind is '谁：operator 经营者；association 行业协会商会；public 社会公众；expert 专家';
comment on table catalogue.supervision_plan is '事中事后监管工作方案：对象、措施、频次、标准、协作，重点行业、领域、环节、商品';
comment on column catalogue.supervision_plan.kind is '方案种类：item 事项方案；registrar 登记机关方案（法人资格、一般经营资格、年报公示）';
comment on column catalogue.supervision_plan.agency_id is '起草机关：主管或者牵头部门';
comment on column catalogue.supervision_plan.dissent_reply is '对不同意见的书面答复';
comment on table catalogue.unfiled_lead is '未备案经营线索：交主管部门，处罚权已划转的交综合执法';
comment on column catalogue.unfiled_lead.agency_id is '承办机关，按职责判定';
comment on table commitments.association_act is '[append-only] 协会自律行为 acts of associations under self-regulation: no approval, no forced fee; what breaks that is a lead (营商环境条例 71)';
comment on column commitments.association_act.verb is '行为：只有备案接收、建议、评价';
comment on column commitments.association_act.standard_number is '收费、评价所依据的已公开标准';
comment on column commitments.association_act.is_voluntary is '自愿 whether the fee is voluntary';
comment on column commitments.association_act.state is '状态：public 行业自律信息；lead 移交市场监管、民政的线索';
comment on column commitments.association_act.acted_on is '行为日';
comment on column commitments.association_act.expires_on is '公示的最后一日（含）last day on which it is shown; empty where it is about nobody, or older than the rule';
comment on table commitments.association_act_end is '[append-only] 行业自律信息的终止 the end of an act of an association about a member: its term, or its own withdrawal';
comment on column commitments.association_act_end.why is '终止方式：expired 期满；withdrawn 协会撤回';
comment on column commitments.association_act_end.ended_on is '不再公示之日';
comment on table commitments.declaration is '[append-only] 标准自我声明 public self-declaration of the standard an enterprise or association works by (标准化法 27); a change is a new version';
comment on column commitments.declaration.chain_id is '同一主体、同一标准、同一产品的历次声明 one chain of versions';
comment on column commitments.declaration.is_own is '自行制定 own standard of the enterprise or association';
comment on column commitments.declaration.indicators is '功能指标与性能指标 functional and performance indicators as declared';
comment on column commitments.declaration.declared_on is '公开日 day it became public';
comment on table commitments.disclosure_order is '责令限期公开执行标准 order to disclose; unheeded, the enterprise is shown publicly (标准化法 38)';
comment on column commitments.disclosure_order.due_on is '期限届满日（顺延后）';
comment on column commitments.disclosure_order.strict_due_on is '严格届满日';
comment on column commitments.disclosure_order.complied_on is '公开之日 day the enterprise disclosed';
comment on column commitments.disclosure_order.listed_on is '公示之日 day it came on the public list';
comment on column commitments.disclosure_order.delisted_on is '停止公示之日';
comment on table commitments.leading_mark is '[append-only] 企业标准“领跑者” standards named as leading by an evaluation list';
comment on column commitments.leading_mark.list_number is '名单文号 number of the list';
comment on table commitments.standard is '标准库：强制性标准、推荐性标准、地方标准、团体标准 (标准化法 2, 10-18); 企业标准 is declared, not registered';
comment on column commitments.standard.kind is '种类：mandatory 强制性国家标准；recommended 推荐性标准；local 地方标准；group 团体标准';
comment on column commitments.standard.publisher_entity_id is '发布团体标准的协会 association that published a group standard';
comment on column commitments.standard.products is '适用的产品、服务 words by which a declaration finds its mandatory limits';
comment on column commitments.standard.limits is '指标 indicators with their bound and unit';
comment on column commitments.standard.item_ids is '适用的监管事项 supervision items that look at it';
comment on column commitments.standard.in_force_on is '实施日期 first day of force';
comment on column commitments.standard.replaced_on is '被代替之日 first day on which its successor is in force';
comment on table commitments.standard_test is '检验值与公开值 a measured value beside the declared one; a failure is a lead (标准化法 27, 36, 37)';
comment on column commitments.standard_test.declared_words is '公开值 declared value at the time of the test';
comment on column commitments.standard_test.limit_words is '强制性标准限值 mandatory limit at the time of the test';
comment on column commitments.standard_test.verdict is '结论：meets 符合；below-declared 不符合公开标准；below-mandatory 不符合强制性标准';
comment on column commitments.standard_test.tested_on is '检验日';
comment on column commitments.standard_test.lead_state is '线索状态 state of the lead a failure opens';
comment on column commitments.standard_test.lead_settled_on is '线索办结日';
comment on table credit.class is '[append-only] 信用风险分类 CreditClass: internal, dated, explained; not a score, not a list';
comment on column credit.class.source is '来源：issued 上级下发；trial 本地试算';
comment on column credit.class.rule_version is '规则版本 version of the rule or of the model above';
comment on column credit.class.explanation is '逐项说明 every indicator with value, rule and citation';
comment on column credit.class.classed_on is '分类日 day the class holds from';
comment on table credit.current_class is '现行分类 class an entity has now: the one issued from above, else the local trial';
comment on column credit.current_class.checked_on is '最近一次核算日 day it was last computed';
comment on column credit.current_class.is_announced is '已告知抽取模块可以使用 announced as fit for real draws';
comment on table credit.fact is '[append-only] 信用事实 facts a credit-risk class rests on, each with its source';
comment on column credit.fact.occurred_on is '发生日 day it happened';
comment on column credit.fact.source is '来源 event or act it came from';
comment on table credit.issued_batch is '[append-only] 上级下发批次 batch of classes issued from above';
comment on column credit.issued_batch.unknown_codes is '库中没有的统一社会信用代码 codes the register does not hold';
comment on table credit.rule_adoption is '[append-only] 书面采用 written adoption of the local rule; before it a trial feeds no real draw';
comment on column credit.rule_adoption.document_number is '文号 document number';
comment on table disclosure.open_edition is '开放数据的一期 what was public at one moment, as files under a signed list (product.md row 103)';
comment on column disclosure.open_edition.made_on is '制作日';
comment on column disclosure.open_edition.manifest is '清单原文：签名所签的就是这些字节 the very bytes that are signed';
comment on column disclosure.open_edition.signature is 'Ed25519 签名，十六进制';
comment on column disclosure.open_edition.leaf_hash is '存证 the leaf that holds the hash of the list';
comment on column disclosure.open_edition.anchor is '账本凭据：存证的原文、字段、路径和检查点 made when the leaf is in the tree';
comment on column disclosure.open_edition.keep_until is '保留到哪一日';
comment on table disclosure.open_file is '开放数据的一个文件 one file of an edition; its bytes lie in the file store by hash';
comment on column disclosure.open_file.stopped_at is '停止提供：其中有记录已撤回 a record in it was withdrawn, so nobody gets it any more';
comment on table disclosure.open_record is '开放过的记录 which record stood in which editions; a withdrawn one keeps its number, day and reason (trap 15)';
comment on column disclosure.open_record.gone_on is '撤回日';
comment on table disclosure.public_barrier is '已清除的妨碍统一市场和公平竞争的规定 public register of removed barriers (种子文件第二条)';
comment on column disclosure.public_barrier.measure is '清理方式：abolished 废止；changed 修改；not-issued 未予出台';
comment on table disclosure.public_draw is '公开的抽取：自公开承诺之日起 a draw as everybody may see it; until release only counts';
comment on column disclosure.public_draw.list_release is '名单公开方式：抽后即公开、检查后公开、不公开';
comment on column disclosure.public_draw.classes is '分类概率：仅公开型 only in the open profile; the class of one entity never appears';
comment on column disclosure.public_draw.tasks is '联合抽查的各部门任务 empty for one task';
comment on column disclosure.public_draw.forecast is '合并进门的预计 expected selections, visits when merged, visits when each department went alone';
comment on column disclosure.public_draw.lint is '承诺之前的检视与试抽: findings with the reasons of who signed, and how often dummy draws found no officers; null of draws committed before there was one';
comment on table disclosure.public_draw_catalogue is '抽查目录 every adopted version of strata, classes and burden factors';
comment on table disclosure.public_draw_quality is '抽取质量检验（公众版）the tests every draw passes before its release, and the signed explanation of a held one';
comment on table disclosure.public_draw_step is '抽取的每一步 every state of a committed draw with the leaf that proves it';
comment on table disclosure.public_draw_unit is '已公开的抽中名单 names of a released list; empty before release';
comment on table disclosure.public_draw_wave is '抽取的各批 the waves of a draw that has several: when each speaks and is drawn, from which sources, how many visits';
comment on table disclosure.public_entity is '公开的登记信息 published columns of the register';
comment on table disclosure.public_figure is '我们承诺的期限 live figures of promised terms';
comment on table disclosure.public_former_name is '曾用名 former names';
comment on table disclosure.public_item is '已公布的监管事项版本 approved versions of supervision items as everybody may read them (国办发〔2024〕54号：事项未经公布不得实施)';
comment on column disclosure.public_item.valid_from is '施行日 first day of force of this version';
comment on column disclosure.public_item.valid_to is '止日 last day of force; null while open';
comment on column disclosure.public_item.retired_on is '取消日 the item was cancelled from this day on';
comment on column disclosure.public_item.content is '事项内容：依据、对象、要点、处罚幅度 as approved in the catalogue';
comment on table disclosure.public_joint_item_list is '联合抽查事项清单 every published version with what was added, dropped and not added, and why';
comment on table disclosure.public_key_list is '重点监管名单 every published version with each entry and its reason';
comment on table disclosure.public_package is '抽取验证包（公众版）files of a draw package by which anybody draws again; contents lie in the file store by hash';
comment on table disclosure.public_policy is '已发布政策措施的公平竞争审查结论 conclusions of fair-competition review of published measures (公平竞争审查条例)';
comment on column disclosure.public_policy.conclusion is '结论：no-effect 无影响；exception 适用例外';
comment on column disclosure.public_policy.heard is '听取意见数 number of opinions heard on the text';
comment on column disclosure.public_policy.sign_titles is '审查时命中的标准 signs found in the text when it was reviewed';
comment on table disclosure.public_result is '公示的检查结果 published result; a withdrawn one keeps its number, day and reason, nothing else';
comment on column disclosure.public_result.withdrawn_on is '撤回日 (行政处罚法第四十八条)';
comment on table disclosure.public_self_regulation is '行业自律信息 what associations say of their members, with source and last day; no finding of an agency, part of no class';
comment on column disclosure.public_self_regulation.source is '来源：作出自律行为的协会 the association that says it';
comment on column disclosure.public_self_regulation.expires_on is '公示的最后一日（含）last day on which it is shown';
comment on table disclosure.public_standard is '企业、协会自我声明公开的标准 the present version of every self-declaration (标准化法 27)';
comment on column disclosure.public_standard.ordinal is '第几版 which version is shown';
comment on column disclosure.public_standard.leading_list is '“领跑者”名单文号';
comment on table disclosure.public_standard_test is '检验值与公开值 what was measured of a declared indicator (标准化法 27, 36, 37)';
comment on column disclosure.public_standard_test.tested_on is '检验日';
comment on table disclosure.public_undisclosed is '责令后逾期仍未公开执行标准的企业 enterprises that did not disclose after an order (标准化法 38)';
comment on column disclosure.public_undisclosed.due_on is '责令期限届满日';
comment on column disclosure.public_undisclosed.listed_on is '公示之日';
comment on table disclosure.public_visit_share is '双随机与例外占比 visits begun in a year by agency and by what they rest on: the draw, an exception of the closed list, 个案 or 专项';
comment on table disclosure.public_year_plan is '已公布的年度抽查计划 a published year plan as it now stands, tasks added later marked';
comment on table disclosure.public_year_task_draw is '年度任务由哪次抽取执行 which draw carries out which task; progress is computed from the public states of the draws';
comment on table disclosure_desk.correction is '责令改正与复查 what became of findings, for the published result';
comment on table disclosure_desk.draw_step is '抽取的每一步，承诺前不公开 steps of a draw, kept inside until it is committed';
comment on table disclosure_desk.outlet is '公示渠道 outlets of publication; only connected ones really publish';
comment on column disclosure_desk.outlet.transport is '送达方式：本站直接公示，或文件交换 how a record reaches the outlet';
comment on column disclosure_desk.outlet.endpoint is '接口地址 address of the outlet behind the gateway';
comment on column disclosure_desk.outlet.sealed_secret is '网关密钥（AES-256-GCM 密封） secret of the gateway, sealed with a key of the installation';
comment on column disclosure_desk.outlet.failed_because is '最近一次未送出的原因 why the last batch did not leave; empty when it did';
comment on column disclosure_desk.outlet.receipt_within_minutes is '回执应在多少分钟内到达 after how many minutes a receipt is overdue';
comment on table disclosure_desk.outlet_answer is '[append-only] 渠道回执 every answer read from an outlet; a repeated one has no effect';
comment on column disclosure_desk.outlet_answer.is_effective is '是否生效：重复或过时的回执不生效 whether the answer changed anything';
comment on table disclosure_desk.outlet_batch is '批次 a batch as it was packed; it leaves with these records however often it is tried, so that a number never means two contents';
comment on column disclosure_desk.outlet_batch.file_hash is '批次内容的 SHA-256，内容存于文件库 hash of the records, which lie in the file store';
comment on column disclosure_desk.outlet_batch.left_at is '送出时间；空为尚未送出 when the outlet took it; empty while it has not';
comment on column disclosure_desk.outlet_batch.asked_at is '最近一次索取回执的时间 when its receipts were asked for last, over HTTP';
comment on table disclosure_desk.outlet_check is '[append-only] 逐条对账 each record that had left when a statement was read: the outlet has it, or it has not';
comment on table disclosure_desk.outlet_delivery is '逐渠道送达 a publication on its way to one outlet, to be put there, changed or taken back';
comment on column disclosure_desk.outlet_delivery.record_id is '公示标识 the publication';
comment on column disclosure_desk.outlet_delivery.attempt is '第几次送出 how often the record left';
comment on column disclosure_desk.outlet_delivery.batch is '最近一次送出的批次号 batch of the last time';
comment on column disclosure_desk.outlet_delivery.failed_by is '未通过于：own-check 出件前校验，outlet 渠道拒收 who refused it';
comment on column disclosure_desk.outlet_delivery.supplements is '补充字段 fields of the outlet''s table that a person filled in';
comment on column disclosure_desk.outlet_delivery.late_at is '回执逾时的认定时间 when its receipt was found overdue; empty once it is answered or sent again';
comment on table disclosure_desk.outlet_dispatch is '[append-only] 送出记录 every record that left, with the batch file it left in';
comment on table disclosure_desk.outlet_extra is '[append-only] 对方多出的记录 records an outlet has in our name that never left us';
comment on column disclosure_desk.outlet_extra.record_mark is '对方所列的记录标识 cd_id as the outlet writes it';
comment on table disclosure_desk.outlet_receipt_file is '[append-only] 回执文件 files an outlet put into the inbox; strangers are answers to records never sent';
comment on table disclosure_desk.outlet_statement is '[append-only] 渠道对账单 what an outlet says it took from the batches of one day; the last one read counts';
comment on column disclosure_desk.outlet_statement.day is '批次日期 yyyymmdd day of the batches';
comment on table disclosure_desk.publication is '待公示与已公示 publication with its clock, the text before and after redaction, and who approved it';
comment on column disclosure_desk.publication.formed_on is '结果形成日 start of the clock';
comment on column disclosure_desk.publication.due_on is '应公示日 due day';
comment on column disclosure_desk.publication.late_reason is '逾期理由 reason of a late publication';
comment on table draw.approval is '[append-only] 计划审批: two persons, neither the author';
comment on table draw.catalogue_adoption is '[append-only] 抽查目录的采用: strata, classes and burden factors a plan may name, each version whole as it was adopted';
comment on table draw.commitment is '[append-only] 承诺文书: the canonical commit document and its leaf';
comment on column draw.commitment.lint is '检视报告 (lint.json) as committed; null of commitments made before there was one';
comment on table draw.consent is '[append-only] 联合抽查的书面同意或不同意: each participating department answers once, a refusal with its reason';
comment on table draw.entity_class is '信用风险分类（抽取用副本）: the draw''s own copy of what credit.class-changed said; the frame freezes it';
comment on column draw.entity_class.is_adopted is '本地试算须经机关书面采用后才能影响正式抽取';
comment on table draw.escrow_opening is '[append-only] 密钥开启: a sealing key put together again from the shares of three custodians';
comment on table draw.escrow_share is '封签密钥份额: who keeps which share of a sealing key; the share itself is here only until its custodian has confirmed it';
comment on column draw.escrow_share.share_hash is '份额散列: what the commit document says of the share';
comment on column draw.escrow_share.waiting_share is '待领取份额: encrypted with the installation''s key, erased when the custodian confirms';
comment on column draw.escrow_share.handed_share is '交回的份额: encrypted; three of them open the key without anybody''s cooperation';
comment on table draw.frame is '[append-only] 冻结名册: root, counts and rule of the frozen population of each task';
comment on column draw.frame.candidate_rows is '去重前行数: rows the register gave before merging the labels of one entity';
comment on table draw.frame_unit is '[append-only] 检查对象名册: the frame lines, sorted by id, with who is excluded and why';
comment on column draw.frame_unit.disposition is 'E 可抽 · K 必查 · X:原因 排除';
comment on column draw.frame_unit.cap_visits is '占满年度次数的检查: day and ledger leaf of each visit that filled the cap of an X:CAP unit';
comment on table draw.joint_item_list is '[append-only] 联合抽查事项清单: each version whole, with what was added and why, what was dropped and why, and why others were not added';
comment on table draw.key_list is '[append-only] 重点监管名单: each published version of an agency''s list whole; only who stands in the one in force may be certain';
comment on table draw.lint is '[append-only] 规则检视: what the rule does to its population, before approval and again as it was frozen';
comment on table draw.lint_signature is '[append-only] 检视签署: why an approver lets a finding stand, bound to its words';
comment on table draw.list_read is '[append-only] 未放行名单查阅: every reading of a sealed list with its leaf, for the leak report (Q5)';
comment on table draw.match_answer is '[append-only] 书面答复: which agency consented or refused, by whom and why';
comment on table draw.match_proposal is '[append-only] 联合抽查方案（计划撮合）: tasks of several year plans that one agency proposes to carry out together, with the estimate it rested on';
comment on column draw.match_proposal.partner_ids is '被征求意见的机关: who is asked; the proposing agency has consented by proposing';
comment on table draw.on_site_visit is '入企检查次数（抽取用副本）: concluded visits, for the yearly cap X:CAP';
comment on column draw.on_site_visit.leaf_hash is '检查开始的账本叶子: X:CAP names the visits by it';
comment on table draw.overdue is '[append-only] 逾期警报: committed, the moment passed, no result after the term; raised once and counted for ever';
comment on column draw.overdue.wave is '批次: a later wave is late while the plan goes on with what the earlier ones drew';
comment on table draw.party is '共同种子见证人: who commits to 32 bytes and reveals them';
comment on table draw.plan is '抽查计划（任务）: one drawing of objects and officers, from draft to closed';
comment on column draw.plan.definition is 'What was planned: scope, size, classes, strata, certainty, sources, parties, officers, publicity, policy';
comment on column draw.plan.is_live is 'One live commitment per agency, item, period and scope (verifiable.md T6); false before commitment and after the end';
comment on column draw.plan.void_judged_at is '作废已核: when a void was found to have been witnessed before the source spoke (verifiable.md §3)';
comment on table draw.policy is '抽取规程参数: numbers of the protocol by kind of plan and day of force; they stand in every commit document';
comment on column draw.policy.quorum is '见证人法定数: cosignatures a commitment needs';
comment on column draw.policy.alarm_after_minutes is '逾期警报: minutes after the announced time without a result (verifiable.md T4)';
comment on column draw.policy.hold_within_hours is '抽取时间距随机源时刻的上限: a draw announced far away would keep its alarm silent';
comment on column draw.policy.beacon_relay_url is '境外信标转发地址: none by default; asked only where the foreign beacon is allowed';
comment on table draw.quality is '[append-only] 抽取质量检验: the tests every wave of a draw passes before its release (verifiable.md §13 Q2), as the published document';
comment on column draw.quality.is_held is '扣留: no visit is released until two persons have signed an explanation; there is never a second draw';
comment on table draw.quality_signature is '[append-only] 质量说明签署: two persons sign the same words why a held draw stands; the words are published';
comment on table draw.rehearsal is '试抽试派: draws and assignments of dummy seeds for the frozen frame and roster, how far they are and what they found';
comment on table draw.reproduction is '[append-only] 根值复算: two operators find both roots again before the commitment';
comment on table draw.reserve is '备选单元: the next keys of each cell in order';
comment on table draw.result is '[append-only] 抽取结果: seed, result root and assignment; a wave of a plan has one and never a second';
comment on table draw.roster is '[append-only] 冻结的执法人员名册: count, root and the assignment rule, one for all tasks of a plan';
comment on table draw.roster_line is '[append-only] 执法检查人员名册: one canonical line per officer, sorted by certificate';
comment on table draw.round_forecast is '[append-only] 合并进门的预计: expected selections, visits when merged, visits when each department went alone';
comment on table draw.secret is '[append-only] 封存密钥: sealing key and frame key, encrypted with the installation''s key; opened at disclosure';
comment on table draw.source_entry is '[append-only] 随机源录入: each reading of an official publication, by whom, from where';
comment on table draw.state_change is '[append-only] 状态绳结: every change of state with the leaf that proves it';
comment on column draw.state_change.wave is '批次: a later wave is seeded, drawn and released without the plan changing its state';
comment on table draw.task is '[append-only] 抽查任务: one agency''s items, objects, size and places in a plan; agency_id is the planning agency';
comment on column draw.task.department_id is '承担任务的部门';
comment on table draw.task_result is '[append-only] 各任务的名额: quotas of the whole plan and what the wave took of each cell';
comment on table draw.visit is '抽中单元: one visit per drawn unit with its day and the opening of its sealed leaf';
comment on column draw.visit.followed_up_at is '后续处置完结: nothing more is to be recorded of this visit (无未完结续录)';
comment on table draw.visit_finding is '[append-only] 检查结论（抽取用副本）: whether a drawn visit found something, for the estimates (Q5, Q6)';
comment on table draw.visit_officer is '检查人员分派: who goes; a replaced officer stays listed';
comment on table draw.visit_task is '[append-only] 一次进门承担的任务: which tasks drew the unit, each by its own cell';
comment on table draw.wave is '抽取批次: each wave of a plan with its own sources, moments and window (即时名单)';
comment on table draw.year_plan is '年度抽查计划: what one agency means to check in one year; published whole, never typed over';
comment on column draw.year_plan.published_at is '公布时间: null while it is a draft only its own agency sees';
comment on table draw.year_task is '[append-only] 年度计划中的抽查任务; its progress (待执行、执行中、已完成) is computed from its draws and stored nowhere';
comment on column draw.year_task.targeting is '定向 directed: objects by conditions; 不定向 undirected: all objects of the agency';
comment on column draw.year_task.batches is '批次: how many draws carry the task out';
comment on column draw.year_task.added_on is '调整增补日: when the task joined a plan already published';
comment on table draw.year_task_draw is '[append-only] 年度任务与抽查任务的对应: which draw carries out which task of a year plan';
comment on table entities.annual_report is '年度报告: which year was reported on which day, late ones too';
comment on table entities.bigram_frequency is 'How many names hold a pair of characters, refreshed by imports; plans searches, answers nothing';
comment on table entities.disclosure_duty is '即时信息公示义务: what arose, until when the entity must publish it (企业信息公示暂行条例第十条), and when it did';
comment on column entities.disclosure_duty.fact_id is '起算的事实: the fact of a feed that started the clock; null when a person did';
comment on column entities.disclosure_duty.lapsed_on is '失去依据之日: the fact was taken back or was somebody else''s; nothing is owed, nothing is deleted';
comment on table entities.division is '行政区划 (GB/T 2260), abolished ones included: they stay valid inside codes (division)';
comment on column entities.division.successor_code is '现属区划: the division an abolished one went into';
comment on table entities.dual_notice is '双告知: which agency was told of which entity under which rule, until when it answers, and whether it claimed or handed on';
comment on column entities.dual_notice.due_on is '认领期限 (law/rules/dual-notice-claim); later ones stand on a list all can see';
comment on table entities.enterprise_type is '市场主体类型 (enterprise type)';
comment on table entities.enterprise_type_group is '市场主体类型大类 (enterprise type group)';
comment on table entities.enterprise_type_word is '登记文件中的类型用语 → 类型代码 (word a register writes for a type)';
comment on table entities.entity is '市场主体 (entity): present state of the register; keyed by an id of its own, never by code or name';
comment on column entities.entity.uscc is '统一社会信用代码 in force; earlier and other identifiers are in entity_identifier';
comment on column entities.entity.name_key is 'the name as it is searched: half-width, capitals, one kind of bracket';
comment on column entities.entity.capital_minor is '注册资本 in the smallest unit of its currency; null is unknown';
comment on column entities.entity.division_code is '现所在区划 from the present address; never from the code';
comment on column entities.entity.division_basis is 'stated, address or authority: how the present division is known';
comment on column entities.entity.authority_code is '登记机关 (own code system)';
comment on table entities.entity_extract is '[append-only] 档案摘录: what was extracted, its hash and signature, for whom it was issued; the code on the paper finds it';
comment on column entities.entity_extract.note is 'C2SP signed note: code, entity, hash and time under the extract key of the installation';
comment on table entities.entity_fact is '[append-only] 事实 (fact): value, source, time, law and quality; conflicting facts stand side by side, superseded ones stay';
comment on column entities.entity_fact.details is '来源行的其余各列: the other columns of the source row the fact was read from, by title';
comment on column entities.entity_fact.match_id is '归集依据: the match that put the fact here; null when the present code and the name agreed, or it was entered by hand';
comment on column entities.entity_fact.record_key is 'the key of the record in its source';
comment on table entities.entity_identifier is '标识历史 (identifier): every code, number and former name with its time and source; never overwritten';
comment on column entities.entity_identifier.name_key is 'a former name as it is searched; null for everything else';
comment on table entities.entity_label is '标签登记: which entity bears a label for what cause, by whom entered and by whom reviewed; one cause is listed once';
comment on table entities.entity_relation is '[append-only] 承继与隶属 (succession and branch): links only; marks and decisions stay with the entity they were made for (公司法 221, 223)';
comment on table entities.export_line is '导出的行 which entities an export holds, fixed at its start; emptied when the file is whole';
comment on table entities.export_order is '导出 an export of the list with its purpose, how far it is, and its file';
comment on column entities.export_order.purpose is '用途 what the export is for, as the person wrote it';
comment on column entities.export_order.removed_at is '文件删除时间: the file and its parts are out of the store; who asked for what and how much stays';
comment on table entities.fact_end is '[append-only] 事实终止 (end of a fact): the day from which its source no longer says it; the fact itself stays';
comment on table entities.fact_withdrawal is '[append-only] 撤回的事实: facts that were on the wrong file, and why they left it';
comment on table entities.file_entry is '[append-only] 一企一档时间线 (file entry): what the modules above put on file in the transaction of their act';
comment on column entities.file_entry.loop_key is '待办事项标识: the last entry of a key says whether the matter is still open';
comment on column entities.file_entry.caused_by is '起因: the source of the entry this one follows from, such as inspection/<id>; null when the loop key or nothing says so';
comment on table entities.identity_match is '身份归集: what a record said of whom it speaks, to whom it was put and why, or that it waits; undone ones stay';
comment on column entities.identity_match.claim is 'the codes and names as the source gave them';
comment on column entities.identity_match.facts is 'what the record says, kept until it is placed and needed again when a placing is undone';
comment on column entities.identity_match.follows is 'the undone match whose record waits again under this one';
comment on column entities.identity_match.loads_row is '归集后由数据交换载入: the record is a row of a feed; its facts are put on the file by the feed that keeps the row, not by the match';
comment on table entities.import_batch is '登记数据导入批次 (import batch): one ledger act; 读入 = 载入 + 未变 + 隔离 + 作废';
comment on column entities.import_batch.declared_status is '声明的登记状态: said by the supplier for a file that has no status column; unknown when nobody said it';
comment on column entities.import_batch.rows_hash is 'SHA-256 over the SHA-256 of every row in order';
comment on column entities.import_batch.rows_returned is '已退回来源的隔离行; they stay counted in rows_quarantined';
comment on table entities.import_note is '[append-only] 规范化记录: what an import folded (full-width, lower case, a repeated row) instead of changing it silently';
comment on table entities.industry_class is '国民经济行业分类 GB/T 4754-2017 (industry class)';
comment on table entities.licence is '许可证件 (licence) as known to the register, with its source';
comment on table entities.name_key_version is 'Which version of the key of names and addresses the register has been keyed with, and when (docs/search.md)';
comment on table entities.object_state_change is '[append-only] 监管对象状态变动: in use, stopped, scrapped, with day and reason; what a label says of a stopped object is no longer said';
comment on table entities.place_word is '地址起首词 → 现区划: read from the present address, never from digits 3–8 of a code (place word)';
comment on table entities.premises is '住所与经营场所 (domicile and premises); an inspection visits one of these';
comment on table entities.pub_entity is 'Published columns of the register for the bands above; a change of columns is a new view';
comment on table entities.pub_entity_trait is 'Age and size of an entity, by which the draw tests itself for skew (verifiable.md §13)';
comment on table entities.pub_premises is '住所与经营场所 premises for the bands above';
comment on table entities.pub_quarantine is 'Quarantined rows of register files, which the exchange shows in one workplace with those of feeds';
comment on table entities.quarantine is '隔离行 (quarantined row): what stood in the file, every fault with its rule, the correction and what became of it';
comment on column entities.quarantine.row_hash is 'SHA-256 of the row as it stood in the file: a row once settled is not quarantined again';
comment on column entities.quarantine.slip_id is '退回单: the slip of the exchange on which the row went back to its source';
comment on table entities.registration_authority is '登记机关: a code system of its own, mapped by this table, never by prefix (registration authority)';
comment on column entities.registration_authority.division_code is '所在区划; null for functional areas (功能区), which have no division';
comment on table entities.report_check is '年报核查: the run of the day after the last day for each year, and how many it found';
comment on table entities.report_finding is '未年报核查结果: proposed for the list of abnormal operation (firms) or for a mark (个体工商户), reviewed twice, decided, ended; nothing is deleted';
comment on column entities.report_finding.kind is 'list 列入经营异常名录; mark 标记经营异常状态 (个体工商户, trap 7)';
comment on table entities.resting_ruling is '[append-only] 疑似恢复营业线索的核实：不属于经营活动的记载及理由，不再提示';
comment on table entities.saved_query is '常用查询 queries of the list page a person keeps under a name; only that person sees them';
comment on table entities.status_change is '[append-only] 登记状态变动 (change of registration status) with its document and reason';
comment on column entities.status_change.until_on is '歇业届满日 for a dormancy';
comment on table entities.status_code is '登记状态代码 of the provincial and city registers → status of this register → national code (domain.md §1.7)';
comment on table entities.supervised_object is '监管对象: equipment, products, sites and websites of an entity, at one of its premises (主体 → 场所 → 对象)';
comment on column entities.supervised_object.code_type is '编码种类: 设备代码, 使用登记注册代码, GTIN, 药品追溯码, 药品本位码, UDI, or a number of one''s own, which nothing checks';
comment on table entities.supervision_label is '监管标签 of the province, the city or one bureau; a bureau has only 小类 under a 大类, and their names begin with its area';
comment on column entities.supervision_label.licence_kind is 'Borne as long as a licence of this kind is in force; null when people say who bears it';
comment on table entities.supervision_office is '市场监管所 (supervision office), in the code system of the registration authorities';
comment on table entities.uscc_exception is '代码校验例外登记: codes truly issued although a check character is wrong; registered by an administrator with a reason';
comment on table exchange.feed_batch is '数据源批次 (batch of a feed): 接收 = 载入 + 未变 + 隔离, loaded page by page, each page one transaction';
comment on column exchange.feed_batch.stalls is 'How often loading had to be taken up again without a page being finished between';
comment on column exchange.feed_batch.rows_returned is '已退回来源机关的隔离行; they stay counted in rows_quarantined';
comment on column exchange.feed_batch.rows_hash is 'SHA-256 over the hashes of all pages in order';
comment on table exchange.feed_heartbeat is '[append-only] 前置库对账 (heartbeat): 来源 = 我方 + 隔离 for the rows read since the last time';
comment on table exchange.feed_page is '批次分页 (page of a batch): rows of the file as text, kept under their hash; the unit of loading';
comment on table exchange.feed_run is '[append-only] 到点读取 (run of a schedule): a due time of a feed that was taken up, once';
comment on table exchange.feed_table is '前置库表 (front-end table): where a feed is read from, how far it was read, and how far the counts agreed';
comment on column exchange.feed_table.sealed_password is 'sealed under the key front-end-tables (AES-256-GCM), bound to the feed';
comment on column exchange.feed_table.cursor_time is 'cd_time and cd_id of the last row read, as the table writes them';
comment on column exchange.feed_table.agreed_time is 'cd_time and cd_id of the last row up to which 对账 agreed; reading begins again from here';
comment on column exchange.feed_table.open_batches is 'batches read since the counts last agreed';
comment on column exchange.feed_table.read_at is 'when the table last answered; a lost connection is no reading';
comment on table exchange.feed_version is '[append-only] 数据源版本 (version of a feed) adopted on screen; version 1 of each is a file of modules/exchange/feeds';
comment on table exchange.platform_difference is '对账差异 one item on which the platform''s list and ours do not agree, with the columns that differ';
comment on column exchange.platform_difference.kind is '差异：平台没有、本地没有、版本不同、内容不同、效力不同';
comment on column exchange.platform_difference.fields is '逐列：本地与平台的内容 ours and theirs, column by column';
comment on column exchange.platform_difference.state is '状态：open 待处理；pushed 已再推送；taken 已转入目录并入复核';
comment on table exchange.platform_list is '[append-only] 平台目录对账 the platform''s own list of item versions as it was read, beside ours of that moment';
comment on column exchange.platform_list.read_from is '来处：文件名，或网关 the file or the gateway it was read from';
comment on table exchange.quarantined_row is '隔离行 (quarantined row): what stood in the file, every fault, the correction and what became of it';
comment on column exchange.quarantined_row.record_key is '来源主键: the key of the row in its source, where it waits for 身份归集';
comment on column exchange.quarantined_row.match_id is '归集记录: the match in 身份归集 whose decision loads the row';
comment on table exchange.return_slip is '退回单 (return slip): rows given back to their source with reasons, and the receipt of the source';
comment on table exchange.source_record is '来源记录 (source record): a row of a source under its own key, its content by hash, and the facts it became';
comment on table exchange.unknown_column is '未知列 (unknown column): a column no mapping names, set aside by name with samples; its values stay in the pages of the batch';
comment on table exchange_desk.api_call is '[append-only] 接口调用 every call of a key with its purpose, before anything is answered';
comment on column exchange_desk.api_call.stated_purpose is '调用方本次所说的用途（事项编码、办件号） what the caller said this time';
comment on column exchange_desk.api_call.outcome is '是否放行及不放行的原因 admitted, or why not';
comment on table exchange_desk.api_key is '接口密钥 key of a system; only the hash of its secret is kept';
comment on column exchange_desk.api_key.mark is '密钥的前几位，供辨认 first letters, to tell keys apart';
comment on column exchange_desk.api_key.permissions is '权限：所列角色权限的子集 part of the permissions of the role';
comment on column exchange_desk.api_key.may_act is '可否办理（写入）；否则只读 whether it may do more than read';
comment on table exchange_desk.api_quota_use is '配额使用 calls of a key in the present minute and the present day';
comment on table exchange_desk.dual_record is '双公示记录 a penalty or licence of this house''s agencies on its way into the files of 双公示';
comment on column exchange_desk.dual_record.origin is '由来：数据源记录，或档案上记载的事实 the row of a feed or the fact it was read from';
comment on column exchange_desk.dual_record.content is '各栏内容 what is known so far; a person completes it';
comment on column exchange_desk.dual_record.decided_on is '决定日期 day of the decision; the clock counts from it';
comment on column exchange_desk.dual_record.due_on is '报送期限 last day to report it';
comment on column exchange_desk.dual_record.state is '状态：draft 待补全；shared 已交送；held 依规则不送；withdrawn 已撤回';
comment on table exchange_desk.hotline_caller is '来电人（加密） the caller of an order, sealed; opened only by read-hotline-caller, each time with a purpose and a leaf';
comment on column exchange_desk.hotline_caller.caller_mark is '来电人标记（带密钥的散列），只用于认出重复件 keyed digest of the number';
comment on table exchange_desk.hotline_lane is '热线诉求分线 one claim of a work order as its office handles it: consumer complaint, tip-off, efficacy complaint, other';
comment on column exchange_desk.hotline_lane.agency_id is '承办机关 who handles it; an efficacy complaint goes to efficacy supervision';
comment on column exchange_desk.hotline_lane.barred is '不得看到本诉求的机关：被投诉机关及其一线 agencies that may not see it, whatever their reach';
comment on column exchange_desk.hotline_lane.transferred_at is '12345 转办时间：热线期限由此起算';
comment on column exchange_desk.hotline_lane.received_on is '承办机关收到之日：本机关期限由此起算 day of receipt by the competent body';
comment on column exchange_desk.hotline_lane.own_rule is '本机关期限的规则 rule of our own clock; null where the law names none';
comment on column exchange_desk.hotline_lane.extension is '延期：asked 已申请；granted 已同意；refused 未同意';
comment on table exchange_desk.hotline_link is '重复件关联 orders that speak of the same, linked and never merged';
comment on column exchange_desk.hotline_link.why is '依据：stated 热线标明；same-text 内容相同；same-caller 同一来电人、同一主体';
comment on table exchange_desk.hotline_message is '热线来件 what 12345 sent, sealed whole: orders and notices, taken or quarantined with field and reason';
comment on column exchange_desk.hotline_message.message_key is '幂等键：order/版次、notice/通知编号，隔离的为 fault/内容 the same again is one message';
comment on column exchange_desk.hotline_message.sealed_content is '来件原文（加密，含来电人） the whole message, sealed';
comment on column exchange_desk.hotline_message.content_mark is '内容标记（带密钥的散列） keyed digest, to tell the same from another';
comment on column exchange_desk.hotline_message.state is '状态：taken 已接收；waiting 等工单先到；quarantined 隔离；superseded 已被后来的代替；corrected 已更正；discarded 已退回';
comment on table exchange_desk.hotline_order is '热线工单 a work order as 12345 last sent it, without its caller; whole only for the hotline centre';
comment on column exchange_desk.hotline_order.content is '工单内容（不含来电人），含分项诉求 fields of the order with its claims';
comment on table exchange_desk.hotline_reconciliation is '[append-only] 热线对账 their open orders against ours, each difference by number';
comment on column exchange_desk.hotline_reconciliation.unknown_here is '热线在办、本平台没有收到';
comment on column exchange_desk.hotline_reconciliation.closed_here is '热线在办、本平台已办结或已退单';
comment on column exchange_desk.hotline_reconciliation.closed_there is '本平台在办、热线已办结';
comment on table exchange_desk.hotline_step is '[append-only] 热线办理过程 every step of a lane, ours and theirs';
comment on table exchange_desk.outlet is '共享渠道 outlets outside that take shared records, how each is reached and how that went last';
comment on column exchange_desk.outlet.transport is '送达方式：文件交换，或经一体化数字资源系统网关 how a record reaches the outlet';
comment on column exchange_desk.outlet.endpoint is '接口地址 address of the outlet behind the gateway';
comment on column exchange_desk.outlet.sealed_secret is '网关密钥（AES-256-GCM 密封） secret of the gateway, sealed with a key of the installation';
comment on column exchange_desk.outlet.failed_because is '最近一次未送出的原因 why the last batch did not leave; empty when it did';
comment on column exchange_desk.outlet.receipt_within_minutes is '回执应在多少分钟内到达 after how many minutes a receipt is overdue';
comment on table exchange_desk.outlet_answer is '[append-only] 渠道回执 every answer read from an outlet; a repeated one has no effect';
comment on column exchange_desk.outlet_answer.is_effective is '是否生效：重复或过时的回执不生效 whether the answer changed anything';
comment on table exchange_desk.outlet_batch is '批次 a batch as it was packed; it leaves with these records however often it is tried, so that a number never means two contents';
comment on column exchange_desk.outlet_batch.file_hash is '批次内容的 SHA-256，内容存于文件库 hash of the records, which lie in the file store';
comment on column exchange_desk.outlet_batch.left_at is '送出时间；空为尚未送出 when the outlet took it; empty while it has not';
comment on column exchange_desk.outlet_batch.asked_at is '最近一次索取回执的时间 when its receipts were asked for last, over HTTP';
comment on table exchange_desk.outlet_check is '[append-only] 逐条对账 each record that had left when a statement was read: the outlet has it, or it has not';
comment on table exchange_desk.outlet_delivery is '逐渠道送达 a record on its way to one outlet, to be put there, changed or taken back';
comment on column exchange_desk.outlet_delivery.attempt is '第几次送出 how often the record left';
comment on column exchange_desk.outlet_delivery.batch is '最近一次送出的批次号 batch of the last time';
comment on column exchange_desk.outlet_delivery.failed_by is '未通过于：own-check 出件前校验，outlet 渠道拒收 who refused it';
comment on column exchange_desk.outlet_delivery.supplements is '补充字段 fields of the outlet''s table that a person filled in';
comment on column exchange_desk.outlet_delivery.late_at is '回执逾时的认定时间 when its receipt was found overdue; empty once it is answered or sent again';
comment on table exchange_desk.outlet_dispatch is '[append-only] 送出记录 every record that left, with the batch it left in';
comment on table exchange_desk.outlet_extra is '[append-only] 对方多出的记录 records an outlet has in our name that never left us';
comment on column exchange_desk.outlet_extra.record_mark is '对方所列的记录标识 cd_id as the outlet writes it';
comment on table exchange_desk.outlet_receipt_file is '[append-only] 回执文件 files an outlet put into the inbox; strangers are answers to records never sent';
comment on table exchange_desk.outlet_record is '外送内容 what an outlet is told of a record, as it stands now; the adapter reads it with its own schema';
comment on column exchange_desk.outlet_record.title is '内容名称，供屏幕辨认 what the record is, in words';
comment on column exchange_desk.outlet_record.subject is '涉及的单位或事项 whom or what it tells of';
comment on table exchange_desk.outlet_statement is '[append-only] 渠道对账单 what an outlet says it took from the batches of one day; the last one read counts';
comment on column exchange_desk.outlet_statement.day is '批次日期 yyyymmdd day of the batches';
comment on table exchange_desk.outside_system is '对接系统 a system outside that asks us or is told by us; it acts within the reach of one agency';
comment on column exchange_desk.outside_system.agency_id is '数据范围所属机关 agency whose reach the system has';
comment on column exchange_desk.outside_system.purpose is '用途：每次调用都记在这个用途下 what every call is for';
comment on column exchange_desk.outside_system.legal_ground is '法律依据 legal ground of the sharing';
comment on table exchange_desk.subscription is '事件订阅 events pushed to a system, one after the other';
comment on column exchange_desk.subscription.state is '状态：active 推送中；paused 已暂停；stalled 多次未送达而停下';
comment on column exchange_desk.subscription."position" is '已送达的位置：下一件是其后第一件 position in the outbox up to which all is delivered';
comment on table exchange_desk.webhook_attempt is '[append-only] 推送记录 every try to deliver an event';
comment on table exchange_desk.webhook_delivery is '事件送达 an event for a subscription as it stands after the last try';
comment on column exchange_desk.webhook_delivery.state is '状态：delivered 已送达；retrying 等待重试；failed 未送达（停下等人处理）';
comment on table identity.account is '账号 login account of a person';
comment on column identity.account.kind is '账号类别：official 公职；witness 见证人；enterprise 企业；association 协会；citizen 公众';
comment on column identity.account.entity_id is '企业账号对应的经营主体 entity an enterprise account speaks for';
comment on column identity.account.organization is '见证人、协会所属单位 organization of a witness or association';
comment on column identity.account.is_demonstration is '演示账号：只在演示模式存在 demonstration login';
comment on column identity.account.pseudonym is '账本代号 name of the actor in ledger leaves';
comment on table identity.agency is '监管主体 Agency：机关、派出机构、事业单位';
comment on column identity.agency.kind is '机关性质：organ 行政机关；dispatched 派出机构；institution 事业单位';
comment on column identity.agency.status is '状态：active 在用；stopped 停用；kept-for-history 保留';
comment on column identity.agency.document_word is '机关代字 word of the agency in document numbers';
comment on column identity.agency.parent_id is '派出它的机关 parent organ of a dispatched office';
comment on column identity.agency.superior_id is '业务上级 superior agency in the line';
comment on column identity.agency.division_code is '所在区划 GB/T 2260 division; empty for a functional area';
comment on column identity.agency.functional_area is '功能区 functional area without a GB/T 2260 code';
comment on column identity.agency.divisions is '管辖区划 divisions it covers (jurisdiction, not location)';
comment on table identity.agency_alias is '机关别名与曾用名 other and former names of an agency';
comment on table identity.agency_code is '机关代码 codes of an agency in each code system; they are not GB/T 2260';
comment on column identity.agency_code.system is '代码体系：registration-authority 登记机关代码；supervision-office 市场监管所代码';
comment on table identity.auditable_account is '可审计的账号信息：不含密码散列与会话散列 accounts as the auditor may read them';
comment on table identity.known_device is '已知设备 device an account has signed in from; it has its own counter of failures';
comment on table identity.login_policy is '登录与会话参数 parameters of login and sessions, the latest row counts';
comment on table identity.login_throttle is '登录等待 growing wait per account and unknown device; nobody is locked out for good';
comment on column identity.login_throttle.lane is '账号名散列与设备 hash of login name and device';
comment on table identity.officer is '执法人员 Officer; auxiliary staff and experts are told apart and never drawn';
comment on column identity.officer.kind is '人员类别：officer 执法人员；auxiliary 辅助人员（不得执法）；expert 专家（只提意见）';
comment on column identity.officer.districts is '管辖片区 districts of duty; empty means the whole jurisdiction of the agency';
comment on column identity.officer.may_lead is '可任主办 may be the lead officer';
comment on column identity.officer.daily_cap is '每日检查户数上限 visits a day';
comment on table identity.officer_certificate is '执法证 OfficerCertificate; older department cards stay as history';
comment on column identity.officer_certificate.kind is '证件类别：administrative-enforcement 行政执法证；department 部门执法证（历史）';
comment on column identity.officer_certificate.valid_to is '有效期至，含当日 last day of force';
comment on table identity.officer_qualification is '资格 qualification of an officer (special equipment, food, legal profession …)';
comment on table identity.person is '人员 person behind an account or an officer; no identity number is kept';
comment on table identity.pub_agency is '监管主体目录 agencies for the bands above';
comment on table identity.pub_agency_code is '机关代码 codes of agencies for the bands above';
comment on table identity.recusal is '回避 Recusal of an officer for one entity (行政处罚法第四十三条)';
comment on column identity.recusal.ground is '回避事由：direct-interest 直接利害关系；close-relative 近亲属；former-employment 曾任职；other-relation 其他关系';
comment on table identity.role is '角色 role; rights are data';
comment on column identity.role.reach is '数据范围：own 本机关及其派出机构；downward 另含业务下级';
comment on column identity.role.excludes is '不得由同一账号兼任的角色（三员分立） roles one account may not hold together';
comment on table identity.role_grant is '授权 role of an account × agency × districts × functions, from day to day';
comment on column identity.role_grant.district_codes is '区划范围，空为不限 districts; empty means no limit';
comment on column identity.role_grant.functions is '职能范围，空为不限 functions; empty means no limit';
comment on table identity.role_permission is '角色权限 what a role may do';
comment on table identity.session is '会话 session; only the hash of its id is kept';
comment on column identity.session.expires_at is '绝对到期 absolute end of the session';
comment on table inspection.answer is '[append-only] 检查要点的结论：未发现问题、发现问题、不适用；改动另记一条，最后一条有效';
comment on column inspection.answer.outcome is 'none-found 未发现问题，found 发现问题，not-applicable 不适用';
comment on table inspection.capture_check is '[append-only] 记录审核：真实、清晰、完整、准确四项，一项不符即不得作为证据';
comment on table inspection.capture_notice is '[append-only] 告知当事人违法事实，以及查询、陈述和申辩的途径';
comment on table inspection.check_point is '[append-only] 检查表（Checklist）：开始检查时由现行有效的事项版本生成的检查要点，以及为什么检查这一项';
comment on column inspection.check_point.reasons is '为什么检查：依据条款、许可、历史';
comment on table inspection.correction_order is '责令改正（CorrectionOrder）：不是行政处罚，不按处罚统计和公示';
comment on column inspection.correction_order.strict_due_on is '按日数得出的届满日';
comment on column inspection.correction_order.due_on is '届满日遇法定节假日顺延后的日期';
comment on column inspection.correction_order.is_provisional is '届满日所在年份的工作日历尚未公布，日期暂定';
comment on column inspection.correction_order.state is 'open 待复查，corrected 复查通过，uncorrected 逾期未改正或复查不通过';
comment on table inspection.device_location_notice is '[append-only] 设备设置地点向社会公布的日期、载体和文号';
comment on table inspection.device_review is '[append-only] 设备的法制审核与技术审核，以当日之前最近一次为准';
comment on table inspection.entity_class is '检查所听到的信用风险分类，决定检查表查到哪一步；内部使用';
comment on table inspection.evidence is '[append-only] 现场取得的证据原件（Evidence）：照片、签名；手机上先算摘要后上传，服务器核对一致才保存';
comment on column inspection.evidence.root_hash is '分块摘要根（1 MiB 一块，RFC 6962）';
comment on column inspection.evidence.file_hash is '原件 SHA-256，即存储名';
comment on column inspection.evidence.captured_at is '手机记录的拍摄时间，以服务器时间为准核对';
comment on column inspection.evidence.previous_root is '同一手机上一件证据的摘要根；第一件为空';
comment on column inspection.evidence.clock_skew_ms is '服务器时间减手机时间（毫秒），送出时比对；早先上传的没有';
comment on table inspection.information_collection is '[append-only] 信息采集：网格员、协助人员采集的信息，不是行政检查，不出结论，不计频次';
comment on table inspection.item_result is '[append-only] 每个事项的检查结果，可多选';
comment on table inspection.monitoring_device is '[append-only] 电子技术监控设备：依照哪条法律、行政法规设置，符合什么标准，设在哪里，标志写什么';
comment on column inspection.monitoring_device.legal_ground is '设置依据：允许以电子技术监控设备收集、固定违法事实的法律、行政法规';
comment on column inspection.monitoring_device.sign_text is '现场标志的文字';
comment on table inspection.off_site_capture is '[append-only] 非现场记录：设备记录的违法事实及其原件摘要，未经审核、未告知当事人的不作证据';
comment on table inspection.off_site_result is '[append-only] 非现场检查结果：只有设备经审核、地点已公布、记录合格、当事人已告知的才写得进来；计入扰企台账，不计现场次数';
comment on column inspection.off_site_result.plea is '当事人的陈述和申辩，没有的写明没有';
comment on table inspection.paper is '[append-only] 行政检查文书：签发后不改，内容摘要记入证据账本';
comment on column inspection.paper.number is '文号，〔〕为 U+3014、U+3015';
comment on column inspection.paper.is_specimen is '演示环境签发的样张';
comment on table inspection.paper_counter is '文书编号计数：每个机关、文种、年度一个序列，在签发文书的同一事务中取号';
comment on column inspection.paper_counter.word is '机关代字与文种代字';
comment on table inspection.pub_concluded_visit is '已结束的入企检查及其事项与各参加机关，供上层统计频次';
comment on table inspection.pub_off_site_result is '非现场检查结果，供上层统计';
comment on table inspection.pub_result is '检查结果（每事项每类别一行），供执法公示读取';
comment on table inspection.recusal_application is '回避申请（Recusal）：由行政机关负责人决定；决定作出之前不停止检查（行政处罚法第四十三条）';
comment on table inspection.reinspection is '[append-only] 复查（reinspection）';
comment on table inspection.result_code is '[reference] 检查结果类别：市场监管总局公示的八类，以及主体状态五类';
comment on column inspection.result_code.consequence is '后果：correction 复查，abnormal-list 经营异常程序，must-publicise 必须公示（企业信息公示条例第十五条），lead 案件线索';
comment on column inspection.result_code.needs_presence is '是否以现场有行政相对人为前提';
comment on table inspection.result_code_mapping is '[reference] 外部结果代码对照；按整个代码查表，绝不做字符替换；对不上的留空，由人判断';
comment on table inspection.signature is '[append-only] 现场检查笔录的签名，或拒绝签名及见证人';
comment on column inspection.signature.record_hash is '签名时所见笔录内容的摘要';
comment on table inspection.statement is '[append-only] 行政相对人的陈述（Statement）';
comment on table inspection.step is '[append-only] 检查全过程的每一步：谁、何时、做了什么、证据账本中的哪一条；同一编号重复提交只记一次';
comment on column inspection.step.content_hash is '提交内容摘要，用于识别重复提交';
comment on column inspection.step.leaf_hash is '证据账本叶子摘要';
comment on table inspection.visit is '入企检查（Visit）：一次行政检查，由一个执法主体的两名以上执法人员对一个经营主体实施';
comment on column inspection.visit.origin is '来源：draw 双随机抽查（计划覆盖），single 单次检查（事前审批）';
comment on column inspection.visit.lead_source is '日常检查来源：assigned 交办转办，complaint 投诉举报，patrol 日常巡查，data 数据监测';
comment on column inspection.visit.inspection_kind is '检查类别：daily 日常，case 个案，special 专项';
comment on column inspection.visit.purpose is '检查对象与理由（事前报告本机关负责人的内容）';
comment on column inspection.visit.unannounced_citation is '法律规定不事先通知的依据';
comment on column inspection.visit.cap_exemption is '不计入年度频次上限的理由';
comment on column inspection.visit.decided_by is '审批人；与申请人不得为同一人';
comment on column inspection.visit.record_hash is '现场检查笔录内容摘要（SHA-256），首次签名时固定';
comment on column inspection.visit.follow_up is '后续处置（可多选）';
comment on column inspection.visit.is_follow_up_complete is '后续处置是否已完结';
comment on column inspection.visit.outside_draw_exception is '不经双随机的例外：日常检查未经抽取时所依据的封闭清单条目';
comment on column inspection.visit.outside_draw_reference is '例外的凭据：名录文号、责令改正通知书文号、申请书编号';
comment on column inspection.visit.assistance_approval is '异地协助批准：批准机关与文号，未经批准不得异地检查';
comment on column inspection.visit.participant_agency_ids is '联合检查的其他部门；其执法人员与本机关的一样办理本次检查';
comment on table inspection.visit_department is '联合检查的部门与事项表: which items and officers each department brings to a joint visit; agency_id is the visit''s own';
comment on table inspection.visit_item is '本次检查的事项（Item）及其版本；开始检查之日重新确认现行有效的版本';
comment on column inspection.visit_item.basis is '设定依据';
comment on table inspection.visit_officer is '本次检查的执法人员（Officer）：主办、协办、亮证时间、回避更换';
comment on column inspection.visit_officer.certificate_no is '行政执法证号';
comment on column inspection.visit_officer.presented_at is '向当事人出示执法证件的时间（行政处罚法第五十五条）';
comment on column inspection.visit_officer.released_at is '因回避等退出本次检查的时间';
comment on table law.answer is '[append-only] 法规库的答复 what the law base told an act that keeps its inputs nowhere else, to be recomputed';
comment on column law.answer.inputs is '输入 facts the answer was asked with; no personal value';
comment on column law.answer.cites is '依据 articles';
comment on column law.answer.answered_on is '答复日 day whose knowledge it rests on';
comment on table law.change is '法规修改稿 a legal editor''s draft: one version more of a record of the law base';
comment on column law.change.record is '新版本 the new version, in the shape of a record of law/';
comment on column law.change.examples is '示例 expected results on the day before and the day of force';
comment on column law.change.is_correction is '更正 a record of the past put right, with a reason';
comment on column law.change.effective_on is '施行日期 day of force';
comment on column law.change.content_hash is '内容摘要 what the second person saw and approved';
comment on table law.publication is '[append-only] 已公布的修改 published changes, laid over law/ in the order of seq';
comment on column law.publication.seq is '次序 place in the order of publication, without gaps';
comment on column law.publication.effective_on is '施行日期 day of force';
comment on column law.publication.known_on is '知悉日 since when we knew';
comment on table law.recomputation is '[append-only] 重算 one recomputation of every decision that rests on the law base';
comment on column law.recomputation.revision is '法规库版本 digest of the base it was computed with';
comment on table law.recomputation_difference is '[append-only] 重算差异 a decision that comes out otherwise';
comment on column law.recomputation_difference.known is '知悉 then: otherwise even by what was known when it was made; now: only by what is known since';
comment on table ledger.chain is 'One chain of leaves per subject (plan, visit, case …); its row lock orders the subject''s acts';
comment on column ledger.chain.handle is '案件标识: H(Q ‖ salt ‖ subject), what leaves carry instead of the subject';
comment on table ledger.checkpoint is '[append-only] 检查点: signed notes of the log, never signed twice for one size';
comment on table ledger.cosignature is '[append-only] Witness cosignatures (cosignature/v1) of checkpoints';
comment on table ledger.entry is '[append-only] 存证条目: the leaf as hashed, written in the transaction of its act';
comment on table ledger.erasure is '明文销毁：申请人、依据、决定人；销毁的是叶后面的明文与盐，叶和证明仍在';
comment on table ledger.field is '[append-only] Values and salts behind a leaf''s payload; outside the log, so that they can be opened one by one';
comment on table ledger.hold is '证据保全：复议、诉讼、归档期间，对象的存证明文不得销毁';
comment on table ledger.leaf is '[append-only] Place of each entry in the tree, in commit order';
comment on table ledger.pending is 'Entries that are committed but not yet in the tree';
comment on table ledger.tile is 'C2SP tiles, 256 hashes wide; only the rightmost of a level ever grows';
comment on table ledger.witness is '见证人: whose cosignatures count, with organ and Ed25519 key (hex)';
comment on table platform.event_failure is 'Deliveries that failed; quarantined after the last try with the reason';
comment on table platform.inbox is '[append-only] Events a reaction has handled: the key that makes a second delivery harmless';
comment on table platform.job is 'Timed work; a job is deleted in the transaction of its effect, and quarantined after the last try';
comment on table platform.outbox is 'Events written in the transaction that made the fact; numbered in commit order by the sequencer (seq)';
comment on table platform.reader is 'How far each reaction has read the outbox; its row lock is the right to run that reaction';
comment on table platform.schedule is 'When each repeating job last ran';
comment on table platform.sql_file is 'SQL files that were run (migrations, policies) with their SHA-256';
