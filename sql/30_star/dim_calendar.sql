-- star.dim_calendar: one row per office calendar.
create or replace table star.dim_calendar (
  calendar varchar primary key,
  version varchar not null,
  is_default boolean not null
);
insert into star.dim_calendar
select calendar, version, is_default from raw.calendar;
comment on table star.dim_calendar is 'One row per office calendar.';
comment on column star.dim_calendar.calendar is 'Name of its file in etl/calendars/.';
comment on column star.dim_calendar.version is 'Versions of the calendar and of the legal holidays in it.';
comment on column star.dim_calendar.is_default is 'Whether it holds for sources that name none, and in dim_date.';
