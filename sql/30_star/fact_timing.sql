-- star.fact_timing: one row per request and milestone reached, with the days it took.
-- A day is suspended while at least one suspension is open, so overlapping suspensions take it off once.
create or replace table star.fact_timing (
  source varchar not null,
  protocol_number varchar not null,
  milestone varchar not null,
  gross_days integer not null,
  suspended_days integer not null
);
insert into star.fact_timing
with step as (
  select
    protocol_number,
    occurred_on,
    sum(case event_type when 'SUSPEND' then 1 when 'RESUME' then -1 else 0 end) over in_order as open_suspensions,
    lead(occurred_on) over in_order as next_on
  from star.fact_clock_event
  window in_order as (
    partition by protocol_number order by occurred_on, event_type desc
    rows between unbounded preceding and current row
  )
),
suspended as (
  select
    d.source,
    d.protocol_number,
    d.milestone,
    sum(date_diff(
      'day',
      greatest(s.occurred_on, r.received_on),
      least(coalesce(s.next_on, d.reached_on), d.reached_on)
    ))::integer as days
  from star.fact_decision as d
  join star.fact_request as r on r.source = d.source and r.protocol_number = d.protocol_number
  join step as s on s.protocol_number = d.protocol_number
  where s.open_suspensions > 0
    and s.occurred_on < d.reached_on
    and coalesce(s.next_on, d.reached_on) > r.received_on
  group by d.source, d.protocol_number, d.milestone
)
select
  d.source,
  d.protocol_number,
  d.milestone,
  date_diff('day', r.received_on, d.reached_on),
  coalesce(s.days, 0)
from star.fact_decision as d
join star.fact_request as r on r.source = d.source and r.protocol_number = d.protocol_number
left join suspended as s
  on s.source = d.source and s.protocol_number = d.protocol_number and s.milestone = d.milestone;
comment on table star.fact_timing is 'One row per request and milestone reached, with the days it took.';
comment on column star.fact_timing.source is 'Folder of etl/ the request came from.';
comment on column star.fact_timing.protocol_number is 'Protocol number of the request.';
comment on column star.fact_timing.milestone is 'INVESTIGATED or CONCLUDED.';
comment on column star.fact_timing.gross_days is 'Calendar days from receipt to milestone, day of receipt not counted; negative when the source has it so.';
comment on column star.fact_timing.suspended_days is 'Calendar days of those in which the term was suspended, each day once.';
