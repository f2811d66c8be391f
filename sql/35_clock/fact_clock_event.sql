-- star.fact_clock_event: one row per event that starts, stops or ends the legal time of a request.
-- What the request itself says is among them: receipt, withdrawal, transfer and closing; a log that says it again adds
-- nothing. Silence closes nothing: the term runs out by law. Events of no known request are in fact_stray_event.
create or replace table star.fact_clock_event (
  request_row bigint not null,
  source varchar not null,
  protocol_number varchar not null,
  event_type varchar not null,
  occurred_on date not null,
  legal_basis varchar
);
insert into star.fact_clock_event
with request as materialized (
  select
    r.request_row,
    r.source,
    r.protocol_number,
    r.received_on,
    r.withdrawn_on,
    r.transferred_on,
    d.reached_on as closed_on
  from star.fact_request as r
  left join (
    select c.source, c.protocol_number, c.reached_on
    from star.fact_decision as c
    left join star.dim_outcome as o on o.outcome = c.outcome
    where c.milestone = 'CONCLUDED' and coalesce(o.is_answer, true)
  ) as d on d.source = r.source and d.protocol_number = r.protocol_number
)
select request_row, source, protocol_number, 'START', received_on, null from request
union all
select request_row, source, protocol_number, 'WITHDRAW', withdrawn_on, null from request where withdrawn_on is not null
union all
select request_row, source, protocol_number, 'TRANSFER', transferred_on, null from request where transferred_on is not null
union all
select request_row, source, protocol_number, 'CLOSE', closed_on, null from request where closed_on is not null
union all
select r.request_row, r.source, r.protocol_number, e.event_type, e.occurred_on, nullif(e.legal_basis, '')
from query_table(getvariable('clock_event_views'), true) as e
join request as r
  on r.protocol_number = e.protocol_number and r.source = coalesce(e.request_source, r.source)
where e.occurred_on is distinct from case e.event_type
  when 'START' then r.received_on
  when 'WITHDRAW' then r.withdrawn_on
  when 'TRANSFER' then r.transferred_on
  when 'CLOSE' then r.closed_on
end
order by request_row;
comment on table star.fact_clock_event is 'One row per event that starts, stops or ends the legal time of a request.';
comment on column star.fact_clock_event.request_row is 'Number of the request, as in fact_request.';
comment on column star.fact_clock_event.source is 'Source of the request, which may not be the one that tells of the event.';
comment on column star.fact_clock_event.protocol_number is 'Protocol number of the request.';
comment on column star.fact_clock_event.event_type is 'START, SUSPEND, RESUME, RESTART, TRANSFER, WITHDRAW or CLOSE; any other word is a finding.';
comment on column star.fact_clock_event.occurred_on is 'Day of the event.';
comment on column star.fact_clock_event.legal_basis is 'Rule of law that gives the event its effect.';
