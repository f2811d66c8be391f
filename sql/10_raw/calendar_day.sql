-- raw.calendar_day: one row per office calendar and day.
create table if not exists raw.calendar_day (
  calendar varchar not null,
  date date not null,
  is_legal_holiday boolean not null,
  is_office_day boolean not null
);
