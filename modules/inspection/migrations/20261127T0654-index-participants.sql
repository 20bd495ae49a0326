-- Whose visits an official sees is asked by the executing agency or by the departments taking part: with an index for each,
-- the row policy reads the agency's own visits instead of those of the whole city.
create index visit_by_participant on inspection.visit using gin (participant_agency_ids);
comment on index inspection.visit_by_participant is 'Departments taking part in a joint visit, for the row policy';
