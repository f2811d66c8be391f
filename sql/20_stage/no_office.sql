-- stage.no_office: no rows; the columns every stage.<source>_office view offers.
create or replace view stage.no_office as
select
  null::varchar as office_code,
  null::varchar as office_name,
  null::varchar as directorate,
  null::varchar as responsible,
  null::varchar as successor,
  null::date as valid_from,
  null::date as valid_to
where false;
comment on column stage.no_office.office_code is 'Required. Code that stays the same when the office is renamed.';
comment on column stage.no_office.office_name is 'Required. Name in the period.';
comment on column stage.no_office.successor is 'Code of the office that took over at the end of the last period.';
comment on column stage.no_office.valid_from is 'Required. First day of the period.';
