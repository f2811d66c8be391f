-- star.dim_channel: one row per way a request can reach the office, as the sources name it.
set variable request_views = (
  select list('stage.' || view_name order by view_name <> 'no_request', view_name)
  from duckdb_views()
  where database_name = current_database() and schema_name = 'stage' and view_name like '%\_request' escape '\'
);
create or replace table star.dim_channel (channel varchar primary key);
insert into star.dim_channel
select distinct channel from query_table(getvariable('request_views'), true) where channel is not null;
comment on table star.dim_channel is 'One row per way a request can reach the office.';
comment on column star.dim_channel.channel is 'Channel as the source names it: PEC, PORTALE, SPORTELLO …';
