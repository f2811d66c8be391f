-- star.dim_office_day: one row per office calendar and day, with the running number of the working day.
-- Terms in working days count the same days, less those of an extraordinary window: they have a number of their own.
-- The difference of two numbers is the working days between, the first day not counted: two joins instead of a count.
create or replace table star.dim_office_day (
  calendar varchar not null,
  date date not null,
  is_office_day boolean not null,
  working_day_number integer not null,
  is_term_day boolean not null,
  term_day_number integer not null
);
insert into star.dim_office_day
select
  calendar,
  date,
  is_office_day,
  (sum(is_office_day::integer) over so_far)::integer,
  is_office_day and not is_extraordinary,
  (sum((is_office_day and not is_extraordinary)::integer) over so_far)::integer
from raw.calendar_day
window so_far as (partition by calendar order by date rows between unbounded preceding and current row)
order by calendar, date;
comment on table star.dim_office_day is 'One row per office calendar and day.';
comment on column star.dim_office_day.calendar is 'Name of the calendar; see dim_calendar.';
comment on column star.dim_office_day.date is 'The day.';
comment on column star.dim_office_day.is_office_day is 'Whether the offices work on it.';
comment on column star.dim_office_day.working_day_number is 'Office days from the first day of the calendar up to this one, included.';
comment on column star.dim_office_day.is_term_day is 'Whether it uses up a term that counts working days.';
comment on column star.dim_office_day.term_day_number is 'Days that use up such a term, from the first of the calendar up to this one, included.';
