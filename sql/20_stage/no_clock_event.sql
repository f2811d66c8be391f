-- stage.no_clock_event: no rows; the columns every stage.<source>_clock_event view offers.
create or replace view stage.no_clock_event as
select
  null::varchar as source,
  null::varchar as protocol_number,
  null::varchar as request_source,
  null::varchar as event_type,
  null::date as occurred_on,
  null::varchar as legal_basis
where false;
comment on column stage.no_clock_event.protocol_number is 'Required. Protocol number of the request.';
comment on column stage.no_clock_event.event_type is 'Required. START, SUSPEND, RESUME, RESTART, TRANSFER, WITHDRAW or CLOSE.';
comment on column stage.no_clock_event.occurred_on is 'Required. Day of the event.';
