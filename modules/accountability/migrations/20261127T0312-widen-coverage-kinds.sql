alter table accountability.coverage_finding drop constraint coverage_finding_kind_known;
alter table accountability.coverage_finding add constraint coverage_finding_kind_known check (kind in
  ('item-without-agency', 'overlap-without-lead', 'entity-without-owner', 'premises-without-owner', 'item-without-act', 'item-without-plan'));
