-- stage.no_request: no rows; the columns every stage.<source>_request view offers, with their types.
-- A view may leave a column out: it is then not known.
create or replace view stage.no_request as
select
  null::varchar as source,
  null::varchar as protocol_number,
  null::varchar as request_kind,
  null::varchar as procedure_name,
  null::varchar as office_code,
  null::varchar as requester,
  null::varchar as channel,
  null::varchar as subject,
  null::boolean as remote_work,
  null::date as received_on,
  null::date as investigated_on,
  null::date as concluded_on,
  null::boolean as closed,
  null::varchar as outcome,
  null::date as withdrawn_on,
  null::date as transferred_on,
  null::varchar as duplicate_of,
  null::varchar as split_from,
  null::date as event_on,
  null::date as session_on,
  null::date as postponed_to,
  null::date as due_on,
  null::date as counterparty_informed_on,
  null::decimal(18, 2) as amount
where false;
comment on column stage.no_request.protocol_number is 'Required. Number in the register, unique within the source.';
comment on column stage.no_request.request_kind is 'Required. Stream the request belongs to: PATROCINIO, SEGNALAZIONE …';
comment on column stage.no_request.received_on is 'Required. Day of the protocol register.';
