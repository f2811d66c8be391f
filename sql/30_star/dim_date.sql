-- star.dim_date: one row per day from 2000 to 2050, with what the default calendar says of it.
-- Sources may have calendars of their own: their working days are in dim_office_day.
create or replace table star.dim_date (
  date date primary key,
  year integer not null,
  quarter integer not null,
  month integer not null,
  month_start date not null,
  weekday integer not null,
  is_legal_holiday boolean,
  is_office_day boolean,
  working_day_number integer
);
insert into star.dim_date
select
  d.day::date,
  year(d.day),
  quarter(d.day),
  month(d.day),
  date_trunc('month', d.day)::date,
  isodow(d.day),
  c.is_legal_holiday,
  c.is_office_day,
  sum(c.is_office_day::integer) over (order by d.day rows between unbounded preceding and current row)
from range(timestamp '2000-01-01', timestamp '2051-01-01', interval 1 day) as d(day)
left join raw.calendar_day as c
  on c.date = d.day::date and c.calendar = (select calendar from raw.calendar where is_default)
order by d.day;
comment on table star.dim_date is 'One row per day, Europe/Rome.';
comment on column star.dim_date.date is 'The day.';
comment on column star.dim_date.year is 'Calendar year.';
comment on column star.dim_date.quarter is 'Quarter of the year, 1 to 4.';
comment on column star.dim_date.month is 'Month of the year, 1 to 12.';
comment on column star.dim_date.month_start is 'First day of the month.';
comment on column star.dim_date.weekday is 'ISO weekday, 1 Monday to 7 Sunday.';
comment on column star.dim_date.is_legal_holiday is 'Whether a term that would end on it moves; the patron saint is none. Null while no calendar is loaded.';
comment on column star.dim_date.is_office_day is 'Whether offices work on it, by the default calendar. Null while none is loaded.';
comment on column star.dim_date.working_day_number is 'Office days from 2000-01-01 up to this one, included, by the default calendar. Null while none is loaded.';
