-- stage.no_procedure: no rows; the columns every stage.<source>_procedure view offers.
create or replace view stage.no_procedure as
select
  null::varchar as request_kind,
  null::varchar as procedure_name,
  null::varchar as title,
  null::varchar as responsible,
  null::varchar as office_code,
  null::date as valid_from,
  null::date as valid_to
where false;
comment on column stage.no_procedure.request_kind is 'Required. Stream the procedure belongs to: PATROCINIO, SEGNALAZIONE …';
comment on column stage.no_procedure.procedure_name is 'Procedure within the kind, as requests name it; not known where the kind has only one.';
comment on column stage.no_procedure.valid_from is 'Required. First day of the period.';
