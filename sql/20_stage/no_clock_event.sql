-- stage.no_clock_event: no rows; the columns every stage.<source>_clock_event view offers.
create or replace view stage.no_clock_event as
select
  null::varchar as protocol_number,
  null::varchar as event_type,
  null::date as occurred_on,
  null::varchar as legal_basis
where false;
