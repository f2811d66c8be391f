-- star.fact_deadline: one row per request whose procedure has a term on the day of receipt, with the day it is due. A
-- procedure of which somebody said that no rule sets it a term ('NONE') has no row.
-- Calendar/TermWalk says the same of one request, day by day; here nothing is walked. Each day that uses up a term has a
-- running number, so a pause is a stretch of numbers, and a term of k days from number s ends on number s + k + the numbers
-- its pauses take out. Pauses are cut so that no number is taken out twice; one counts when fewer than k free numbers
-- come before it. A term that began anew before it was over is dated from there: the first beginning holds whose term
-- ends before the next one. Days are looked up by left joins, lest two of them be joined to each other first. Numbers are of calendar days, or of office days where the term counts those.
create or replace table star.fact_deadline (
  request_row bigint not null,
  source varchar not null,
  protocol_number varchar not null,
  term_days integer not null,
  started_on date not null,
  due_on date,
  silently_rejected_on_expiry boolean not null
);
insert into star.fact_deadline
with request as materialized (
  select
    r.request_row,
    r.source,
    r.protocol_number,
    r.request_kind,
    r.received_on,
    greatest(r.session_on, r.postponed_to) as session_on,
    t.due,
    t.days,
    t.saturday_moves,
    t.rejected_on_expiry,
    case when t.counts_working_days then c.calendar else '' end as calendar
  from star.fact_request as r
  join raw.term as t
    on t.request_kind = r.request_kind
    and r.received_on >= t.valid_from
    and r.received_on < coalesce(t.valid_until, 'infinity')
    and t.due <> 'NONE'
  left join star.dim_source as c on c.source = r.source
),
day as (
  select '' as calendar, date, term_day_number as number, is_term_day from star.dim_legal_day
  union all
  select calendar, date, term_day_number, is_term_day
  from star.dim_office_day
  where exists (from raw.term where counts_working_days)
),
start as (
  select request_row, received_on as started_on, calendar, days
  from request
  where due = 'DAYS'
  union all
  select distinct r.request_row, a.started_on, r.calendar, r.days
  from request as r
  join (
    select request_row, ended_on as started_on from star.fact_clock_pause where restarts
    union all
    select e.request_row, e.occurred_on
    from star.fact_clock_event as e
    join request as q on q.request_row = e.request_row
    join raw.term_restart as l
      on l.request_kind = q.request_kind
      and e.occurred_on >= l.valid_from
      and e.occurred_on < coalesce(l.valid_until, 'infinity')
    where e.event_type = 'RESTART'
  ) as a on a.request_row = r.request_row and a.started_on > r.received_on
  where r.due = 'DAYS'
),
started as materialized (
  select s.*, d.number
  from start as s
  left join day as d on d.calendar = s.calendar and d.date = s.started_on
),
pause as (
  select
    s.request_row,
    s.started_on,
    s.number,
    s.days,
    greatest(s.number, first_day.number) as first_number,
    last_day.number as last_number
  from star.fact_clock_pause as p
  join started as s on s.request_row = p.request_row and s.started_on < p.ended_on
  left join day as first_day on first_day.calendar = s.calendar and first_day.date = p.suspended_on
  left join day as last_day on last_day.calendar = s.calendar and last_day.date = p.ended_on
),
cut as (
  select
    *,
    greatest(first_number, max(last_number) over (
      partition by request_row, started_on order by first_number, last_number
      rows between unbounded preceding and 1 preceding
    )) as cut_number
  from pause
),
measured as (
  select
    *,
    greatest(0, last_number - cut_number) as taken_out,
    sum(greatest(0, last_number - cut_number)) over (
      partition by request_row, started_on order by first_number, last_number
      rows between unbounded preceding and current row
    ) as taken_out_so_far
  from cut
),
stopped as (
  select request_row, started_on, sum(taken_out) as taken_out
  from measured
  where cut_number - (taken_out_so_far - taken_out) < number + days
  group by request_row, started_on
),
ended as (
  select
    s.request_row,
    s.started_on,
    d.date as ended_on,
    lead(s.started_on) over (partition by s.request_row order by s.started_on) as next_started_on
  from started as s
  left join stopped as p
    on p.request_row = s.request_row and p.started_on = s.started_on
  left join day as d
    on d.is_term_day and d.calendar = s.calendar and d.number = s.number + s.days + coalesce(p.taken_out, 0)
),
held as (
  select request_row, min(started_on) as started_on, arg_min(ended_on, started_on) as ended_on
  from ended
  where next_started_on is null or next_started_on > ended_on
  group by request_row
)
select
  r.request_row,
  r.source,
  r.protocol_number,
  r.days,
  coalesce(h.started_on, r.received_on),
  case
    when r.due = 'SESSION' then case when r.session_on > r.received_on then r.session_on end
    when r.saturday_moves then m.moved_on_with_saturdays
    else m.moved_on
  end,
  r.rejected_on_expiry
from request as r
left join held as h on h.request_row = r.request_row
left join star.dim_legal_day as m on m.date = h.ended_on;
comment on table star.fact_deadline is 'One row per request whose procedure has a term on the day of receipt.';
comment on column star.fact_deadline.request_row is 'Number of the request, as in fact_request.';
comment on column star.fact_deadline.source is 'Folder of etl/ the request came from.';
comment on column star.fact_deadline.protocol_number is 'Protocol number of the request.';
comment on column star.fact_deadline.term_days is 'Days of the term; 0 where it ends with a council session.';
comment on column star.fact_deadline.started_on is 'Day the term counts from, itself not counted: receipt, or the last day the term began anew.';
comment on column star.fact_deadline.due_on is 'Last day in time; null where no session is known, or where it lies outside the calendar.';
comment on column star.fact_deadline.silently_rejected_on_expiry is 'Whether the law takes silence after due_on as a rejection.';
