create view identity.pub_agency as
  select agency_id, code, name, short_name, sector, level, kind, status, division_code, functional_area, divisions
    from identity.agency;
comment on view identity.pub_agency is '监管主体目录 agencies for the bands above';

create view identity.pub_agency_code as
  select agency_id, system, code from identity.agency_code;
comment on view identity.pub_agency_code is '机关代码 codes of agencies for the bands above';
