-- star.dim_office: one row per office and period of validity; an office renamed, or with a new responsible, has several.
create or replace table star.dim_office (
  office_code varchar not null,
  office_name varchar not null,
  directorate varchar,
  responsible varchar,
  successor varchar,
  valid_from date not null,
  valid_to date,
  primary key (office_code, valid_from)
);
insert into star.dim_office
select office_code, office_name, directorate, responsible, successor, valid_from, valid_to
from query_table(getvariable('office_views'), true)
order by office_code, valid_from;
comment on table star.dim_office is 'One row per office and period in which its name, directorate and responsible held.';
comment on column star.dim_office.office_code is 'Code that stays the same when the office is renamed.';
comment on column star.dim_office.office_name is 'Name in this period.';
comment on column star.dim_office.directorate is 'Directorate in this period.';
comment on column star.dim_office.responsible is 'Who answers for the office in this period.';
comment on column star.dim_office.successor is 'Code of the office that took over when this period, the last one, ended; null where none did.';
comment on column star.dim_office.valid_from is 'First day of the period.';
comment on column star.dim_office.valid_to is 'Day after the last of the period; null while it lasts.';
