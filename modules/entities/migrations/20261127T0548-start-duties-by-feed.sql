-- A fact of a feed starts the clock of instant disclosure; when its source takes the fact back, the clock lapses.
alter table entities.disclosure_duty add column fact_id uuid, add column lapsed_on date, add column lapsed_because text;
comment on column entities.disclosure_duty.fact_id is '起算的事实: the fact of a feed that started the clock; null when a person did';
comment on column entities.disclosure_duty.lapsed_on is '失去依据之日: the fact was taken back or was somebody else''s; nothing is owed, nothing is deleted';
alter table entities.disclosure_duty add constraint disclosure_duty_lapse_whole
  check ((lapsed_on is null) = (lapsed_because is null)) not valid;
alter table entities.disclosure_duty validate constraint disclosure_duty_lapse_whole;
create index disclosure_duty_by_fact on entities.disclosure_duty (fact_id) where fact_id is not null;
