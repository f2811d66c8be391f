-- star.dim_date: one row per day from 2000 to 2050.
create or replace table star.dim_date (
  date date primary key,
  year integer not null,
  quarter integer not null,
  month integer not null,
  month_start date not null,
  weekday integer not null
);
insert into star.dim_date
select day::date, year(day), quarter(day), month(day), date_trunc('month', day)::date, isodow(day)
from range(timestamp '2000-01-01', timestamp '2051-01-01', interval 1 day) as days(day);
comment on table star.dim_date is 'One row per day, Europe/Rome.';
comment on column star.dim_date.date is 'The day.';
comment on column star.dim_date.year is 'Calendar year.';
comment on column star.dim_date.quarter is 'Quarter of the year, 1 to 4.';
comment on column star.dim_date.month is 'Month of the year, 1 to 12.';
comment on column star.dim_date.month_start is 'First day of the month.';
comment on column star.dim_date.weekday is 'ISO weekday, 1 Monday to 7 Sunday.';
