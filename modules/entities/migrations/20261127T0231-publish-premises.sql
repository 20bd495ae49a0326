create view entities.pub_premises as
  select premises_id, entity_id, kind, address, division_code, office_code, closed_on from entities.premises;
comment on view entities.pub_premises is '住所与经营场所 premises for the bands above';
