-- raw.source_calendar: one row per source, with the calendar its working days are counted by.
create table if not exists raw.source_calendar (
  source varchar not null,
  calendar varchar not null
);
