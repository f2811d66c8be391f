-- raw.calendar_day: one row per office calendar and day.
create table if not exists raw.calendar_day (
  calendar varchar not null,
  date date not null,
  is_legal_holiday boolean not null,
  is_office_day boolean not null
);
-- Whether terms stand still on it by an extraordinary law; warehouses made before that was kept get it here.
alter table raw.calendar_day add column if not exists is_extraordinary boolean default false;
