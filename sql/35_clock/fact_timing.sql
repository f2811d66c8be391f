-- star.fact_timing: one row per request and milestone reached, with the days it took.
-- A day is suspended while at least one suspension is open, so overlapping suspensions take it off once.
-- A resumption that resumes nothing changes nothing: it does not eat up a suspension that comes later.
-- So the open suspensions are suspensions less resumptions, less the lowest that ever was where it was below zero.
-- Working days are differences of running numbers, by the calendar of the source.
create or replace table star.fact_timing (
  request_row bigint not null,
  source varchar not null,
  protocol_number varchar not null,
  milestone varchar not null,
  gross_days integer not null,
  suspended_days integer not null,
  working_days integer,
  suspended_working_days integer
);
insert into star.fact_timing
with event as (
  select request_row, occurred_on, event_type = 'SUSPEND' as suspends
  from star.fact_clock_event
  where event_type in ('SUSPEND', 'RESUME')
),
tally as materialized (
  select
    request_row,
    occurred_on,
    lead(occurred_on) over in_order as next_on,
    row_number() over in_order as position,
    count_if(suspends) over in_order - count_if(not suspends) over in_order as suspends_less_resumes
  from event
  window in_order as (
    partition by request_row order by occurred_on, suspends desc
    rows between unbounded preceding and current row
  )
),
overdrawn as (
  select request_row from tally group by request_row having min(suspends_less_resumes) < 0
),
open as (
  select t.request_row, t.occurred_on, t.next_on
  from tally as t
  anti join overdrawn as o on o.request_row = t.request_row
  where t.suspends_less_resumes > 0
  union all
  select request_row, occurred_on, next_on
  from (
    select
      t.*,
      t.suspends_less_resumes - least(0, min(t.suspends_less_resumes) over (
        partition by t.request_row order by t.position
        rows between unbounded preceding and current row
      )) as open_suspensions
    from tally as t
    semi join overdrawn as o on o.request_row = t.request_row
  )
  where open_suspensions > 0
),
request as (
  select r.request_row, r.source, r.protocol_number, r.received_on, c.calendar, d.working_day_number
  from star.fact_request as r
  left join star.dim_source as c on c.source = r.source
  left join star.dim_office_day as d on d.calendar = c.calendar and d.date = r.received_on
),
reached as materialized (
  select
    r.*,
    m.milestone,
    m.reached_on,
    d.working_day_number as reached_number
  from star.fact_decision as m
  join request as r on r.source = m.source and r.protocol_number = m.protocol_number
  left join star.dim_office_day as d on d.calendar = r.calendar and d.date = m.reached_on
),
pause as (
  select
    o.*,
    from_day.working_day_number as from_number,
    to_day.working_day_number as to_number
  from open as o
  join request as r on r.request_row = o.request_row
  left join star.dim_office_day as from_day on from_day.calendar = r.calendar and from_day.date = o.occurred_on
  left join star.dim_office_day as to_day on to_day.calendar = r.calendar and to_day.date = o.next_on
),
suspended as (
  select
    r.request_row,
    r.milestone,
    sum(least(p.next_on, r.reached_on) - greatest(p.occurred_on, r.received_on))::integer as days,
    sum(
      least(p.to_number, r.reached_number) - greatest(p.from_number, r.working_day_number)
    )::integer as working_days
  from reached as r
  join pause as p on p.request_row = r.request_row
  where r.received_on < r.reached_on
    and p.occurred_on < r.reached_on
    and coalesce(p.next_on, r.reached_on) > r.received_on
  group by r.request_row, r.milestone
)
select
  r.request_row,
  r.source,
  r.protocol_number,
  r.milestone,
  date_diff('day', r.received_on, r.reached_on),
  coalesce(s.days, 0),
  r.reached_number - r.working_day_number,
  case when r.reached_number is not null and r.working_day_number is not null then coalesce(s.working_days, 0) end
from reached as r
left join suspended as s on s.request_row = r.request_row and s.milestone = r.milestone;
comment on table star.fact_timing is 'One row per request and milestone reached, with the days it took.';
comment on column star.fact_timing.request_row is 'Number of the request, as in fact_request.';
comment on column star.fact_timing.source is 'Folder of etl/ the request came from.';
comment on column star.fact_timing.protocol_number is 'Protocol number of the request.';
comment on column star.fact_timing.milestone is 'INVESTIGATED or CONCLUDED.';
comment on column star.fact_timing.gross_days is 'Calendar days from receipt to milestone, day of receipt not counted; negative when the source has it so.';
comment on column star.fact_timing.suspended_days is 'Calendar days of those in which the term was suspended, each day once.';
comment on column star.fact_timing.working_days is 'Office days among the gross days; null when a day is outside the calendar of the source.';
comment on column star.fact_timing.suspended_working_days is 'Office days of those in which the term was suspended, each day once; null with working_days.';
