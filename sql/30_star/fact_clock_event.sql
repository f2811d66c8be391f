-- star.fact_clock_event: one row per event that stops, resumes or restarts the legal time of a request.
set variable clock_event_views = (
  select list('stage.' || view_name order by view_name <> 'no_clock_event', view_name)
  from duckdb_views()
  where database_name = current_database() and schema_name = 'stage' and view_name like '%\_clock\_event' escape '\'
);
create or replace table star.fact_clock_event (
  protocol_number varchar not null,
  event_type varchar not null,
  occurred_on date not null,
  legal_basis varchar
);
insert into star.fact_clock_event
select protocol_number, event_type, occurred_on, legal_basis
from query_table(getvariable('clock_event_views'), true)
order by protocol_number, occurred_on;
comment on table star.fact_clock_event is 'One row per event that stops, resumes or restarts the legal time of a request.';
comment on column star.fact_clock_event.protocol_number is 'Protocol number of the request.';
comment on column star.fact_clock_event.event_type is 'SUSPEND, RESUME or RESTART.';
comment on column star.fact_clock_event.occurred_on is 'Day of the event.';
comment on column star.fact_clock_event.legal_basis is 'Rule of law that gives the event its effect.';
