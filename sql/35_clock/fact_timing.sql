-- star.fact_timing: one row per request and milestone reached, with the days it took.
-- A day is suspended while at least one suspension is open, so overlapping suspensions take it off once.
-- A resumption that resumes nothing changes nothing: it does not eat up a suspension that comes later.
-- Working days are differences of running numbers, by the calendar of the source.
create or replace table star.fact_timing (
  source varchar not null,
  protocol_number varchar not null,
  milestone varchar not null,
  gross_days integer not null,
  suspended_days integer not null,
  working_days integer,
  suspended_working_days integer
);
insert into star.fact_timing
with tally as (
  select
    request_row,
    occurred_on,
    row_number() over in_order as position, -- events that look the same keep their order below
    sum(case event_type when 'SUSPEND' then 1 else -1 end) over in_order as suspends_less_resumes
  from star.fact_clock_event
  where event_type in ('SUSPEND', 'RESUME')
  window in_order as (
    partition by request_row order by occurred_on, event_type desc
    rows between unbounded preceding and current row
  )
),
step as (
  select
    request_row,
    occurred_on,
    suspends_less_resumes - least(0, min(suspends_less_resumes) over in_order) as open_suspensions,
    lead(occurred_on) over in_order as next_on
  from tally
  window in_order as (
    partition by request_row order by position
    rows between unbounded preceding and current row
  )
),
reached as (
  select r.rowid as request_row, d.source, d.protocol_number, d.milestone, d.reached_on, r.received_on, c.calendar
  from star.fact_decision as d
  join star.fact_request as r on r.source = d.source and r.protocol_number = d.protocol_number
  left join star.dim_source as c on c.source = d.source
),
pause as (
  select
    r.request_row,
    r.milestone,
    r.calendar,
    greatest(s.occurred_on, r.received_on) as paused_on,
    least(coalesce(s.next_on, r.reached_on), r.reached_on) as resumed_on
  from reached as r
  join step as s on s.request_row = r.request_row
  where s.open_suspensions > 0
    and r.received_on < r.reached_on
    and s.occurred_on < r.reached_on
    and coalesce(s.next_on, r.reached_on) > r.received_on
),
suspended as (
  select
    p.request_row,
    p.milestone,
    sum(date_diff('day', p.paused_on, p.resumed_on))::integer as days,
    sum(resumed.working_day_number - paused.working_day_number)::integer as working_days
  from pause as p
  left join star.dim_office_day as paused on paused.calendar = p.calendar and paused.date = p.paused_on
  left join star.dim_office_day as resumed on resumed.calendar = p.calendar and resumed.date = p.resumed_on
  group by p.request_row, p.milestone
)
select
  r.source,
  r.protocol_number,
  r.milestone,
  date_diff('day', r.received_on, r.reached_on),
  coalesce(s.days, 0),
  reached_day.working_day_number - received_day.working_day_number,
  case
    when reached_day.working_day_number is not null and received_day.working_day_number is not null
    then coalesce(s.working_days, 0)
  end
from reached as r
left join star.dim_office_day as received_day
  on received_day.calendar = r.calendar and received_day.date = r.received_on
left join star.dim_office_day as reached_day
  on reached_day.calendar = r.calendar and reached_day.date = r.reached_on
left join suspended as s
  on s.request_row = r.request_row and s.milestone = r.milestone;
comment on table star.fact_timing is 'One row per request and milestone reached, with the days it took.';
comment on column star.fact_timing.source is 'Folder of etl/ the request came from.';
comment on column star.fact_timing.protocol_number is 'Protocol number of the request.';
comment on column star.fact_timing.milestone is 'INVESTIGATED or CONCLUDED.';
comment on column star.fact_timing.gross_days is 'Calendar days from receipt to milestone, day of receipt not counted; negative when the source has it so.';
comment on column star.fact_timing.suspended_days is 'Calendar days of those in which the term was suspended, each day once.';
comment on column star.fact_timing.working_days is 'Office days among the gross days; null when a day is outside the calendar of the source.';
comment on column star.fact_timing.suspended_working_days is 'Office days of those in which the term was suspended, each day once; null with working_days.';
