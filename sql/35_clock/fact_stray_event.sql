-- star.fact_stray_event: one row per event of a request that no source has; it has no effect, and is listed by a check.
create or replace table star.fact_stray_event (
  told_by varchar not null,
  request_source varchar,
  protocol_number varchar not null,
  event_type varchar not null,
  occurred_on date not null
);
insert into star.fact_stray_event
select e.source, e.request_source, e.protocol_number, e.event_type, e.occurred_on
from query_table(getvariable('clock_event_views'), true) as e
anti join star.fact_request as r on r.protocol_number = e.protocol_number
union all
select e.source, e.request_source, e.protocol_number, e.event_type, e.occurred_on
from query_table(getvariable('clock_event_views'), true) as e
anti join star.fact_request as r on r.protocol_number = e.protocol_number and r.source = e.request_source
where e.request_source is not null
  and e.protocol_number in (select protocol_number from star.fact_request);
comment on table star.fact_stray_event is 'One row per event of a request that no source has.';
comment on column star.fact_stray_event.told_by is 'Source that tells of the event.';
comment on column star.fact_stray_event.request_source is 'Source the request should be of; null where any may be.';
comment on column star.fact_stray_event.protocol_number is 'Protocol number the event bears.';
comment on column star.fact_stray_event.event_type is 'Type of the event.';
comment on column star.fact_stray_event.occurred_on is 'Day of the event.';
