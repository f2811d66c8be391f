-- star.dim_office_day: one row per office calendar and day, with the running number of the working day.
-- The difference of two numbers is the working days between, the first day not counted: two joins instead of a count.
create or replace table star.dim_office_day (
  calendar varchar not null,
  date date not null,
  is_office_day boolean not null,
  working_day_number integer not null
);
insert into star.dim_office_day
select
  calendar,
  date,
  is_office_day,
  (sum(is_office_day::integer) over (
    partition by calendar order by date
    rows between unbounded preceding and current row
  ))::integer
from raw.calendar_day
order by calendar, date;
comment on table star.dim_office_day is 'One row per office calendar and day.';
comment on column star.dim_office_day.calendar is 'Name of the calendar; see dim_calendar.';
comment on column star.dim_office_day.date is 'The day.';
comment on column star.dim_office_day.is_office_day is 'Whether the offices work on it.';
comment on column star.dim_office_day.working_day_number is 'Office days from the first day of the calendar up to this one, included.';
