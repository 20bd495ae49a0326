-- A record is updated at the outlets when a recheck closes the visit; an outlet may be asked over HTTP behind the IRS gateway.

alter table disclosure_desk.receipt drop constraint receipt_act_known;
alter table disclosure_desk.receipt add constraint receipt_act_known check (act in ('publish', 'update', 'withdraw'));

alter table disclosure_desk.outlet drop constraint outlet_transport_known;
alter table disclosure_desk.outlet add constraint outlet_transport_known check (transport in ('own-site', 'file-drop', 'irs-gateway'));
alter table disclosure_desk.outlet add column endpoint text;
alter table disclosure_desk.outlet add column access_key text;
alter table disclosure_desk.outlet add column sealed_secret bytea;
alter table disclosure_desk.outlet add column failures integer not null default 0;
alter table disclosure_desk.outlet add column failed_because text;
alter table disclosure_desk.outlet add column next_try_at timestamptz;
alter table disclosure_desk.outlet add constraint outlet_gateway_is_whole
  check (transport <> 'irs-gateway' or (endpoint is not null and access_key is not null and sealed_secret is not null));
comment on column disclosure_desk.outlet.endpoint is '接口地址 address of the outlet behind the gateway';
comment on column disclosure_desk.outlet.sealed_secret is '网关密钥（AES-256-GCM 密封） secret of the gateway, sealed with a key of the installation';
comment on column disclosure_desk.outlet.failed_because is '最近一次未送出的原因 why the last batch did not leave; empty when it did';
