create table draw.escrow_share (
  plan_id uuid not null,
  position int not null,
  agency_id uuid not null,
  account_id uuid not null,
  name text not null,
  organ text not null,
  office text not null,
  named_at timestamptz not null,
  share_hash text,
  waiting_share bytea,
  taken_at timestamptz,
  confirmed_at timestamptz,
  handed_share bytea,
  handed_in_at timestamptz,
  constraint escrow_share_pk primary key (plan_id, position),
  constraint escrow_share_account_unique unique (plan_id, account_id),
  constraint escrow_share_name_unique unique (plan_id, name),
  constraint escrow_share_office_unique unique (plan_id, office),
  constraint escrow_share_office_known check (office in ('supervision', 'notary', 'discipline', 'congress', 'university')),
  constraint escrow_share_given_away check (confirmed_at is null or waiting_share is null)
);
create index escrow_share_by_account on draw.escrow_share (account_id);
comment on table draw.escrow_share is '封签密钥份额: who keeps which share of a sealing key; the share itself is here only until its custodian has confirmed it';
comment on column draw.escrow_share.share_hash is '份额散列: what the commit document says of the share';
comment on column draw.escrow_share.waiting_share is '待领取份额: encrypted with the installation''s key, erased when the custodian confirms';
comment on column draw.escrow_share.handed_share is '交回的份额: encrypted; three of them open the key without anybody''s cooperation';

create table draw.escrow_opening (
  plan_id uuid not null,
  agency_id uuid not null,
  seal_key bytea not null,
  names text[] not null,
  leaf_hash text not null,
  opened_at timestamptz not null,
  constraint escrow_opening_pk primary key (plan_id)
);
comment on table draw.escrow_opening is '[append-only] 密钥开启: a sealing key put together again from the shares of three custodians';
