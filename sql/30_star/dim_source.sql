-- star.dim_source: one row per source of the content.
create or replace table star.dim_source (
  source varchar primary key,
  calendar varchar not null
);
insert into star.dim_source
select source, calendar from raw.source_calendar;
comment on table star.dim_source is 'One row per source of the content.';
comment on column star.dim_source.source is 'Folder of etl/.';
comment on column star.dim_source.calendar is 'Calendar its working days are counted by; see dim_calendar.';
