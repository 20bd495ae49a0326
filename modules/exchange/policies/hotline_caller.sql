-- 12345: an office sees its lanes; whoever is barred (被投诉机关一线) sees nothing of them, whatever the reach.
alter table exchange_desk.hotline_caller enable row level security;
alter table exchange_desk.hotline_caller force row level security;
drop policy if exists agency_scope on exchange_desk.hotline_caller;
create policy agency_scope on exchange_desk.hotline_caller to hengjian_app
  using (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    and not ((select coalesce(current_setting('app.agency', true), '')) = any (barred)))
  with check (agency_id = any ((select nullif(current_setting('app.scope', true), '')::uuid[])::uuid[])
    and not ((select coalesce(current_setting('app.agency', true), '')) = any (barred)));
drop policy if exists job on exchange_desk.hotline_caller;
create policy job on exchange_desk.hotline_caller to hengjian_job using (true) with check (true);
drop policy if exists auditor on exchange_desk.hotline_caller;
create policy auditor on exchange_desk.hotline_caller for select to hengjian_auditor using (true);
