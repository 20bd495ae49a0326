alter table draw.secret enable row level security;
alter table draw.secret force row level security;
drop policy if exists agency_scope on draw.secret;
create policy agency_scope on draw.secret to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[]));
-- 本单位凭据: the salt of an enterprise's own line is made from the frame key; the key itself never leaves the server.
drop policy if exists own_enterprise on draw.secret;
create policy own_enterprise on draw.secret for select to hengjian_app
  using (current_setting('app.purpose', true) = 'get-own-unit'
    and exists (select 1 from draw.frame_unit u
      where u.plan_id = secret.plan_id and u.entity_id = (select nullif(current_setting('app.entity', true), '')::uuid)::uuid));
drop policy if exists job on draw.secret;
create policy job on draw.secret to hengjian_job using (true) with check (true);
drop policy if exists auditor on draw.secret;
create policy auditor on draw.secret for select to hengjian_auditor using (true);
