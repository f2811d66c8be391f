-- star.dim_channel: one row per way a request can reach the office, as the sources name it.
create or replace table star.dim_channel (channel varchar primary key);
insert into star.dim_channel
select distinct channel from star.fact_request where channel is not null;
comment on table star.dim_channel is 'One row per way a request can reach the office.';
comment on column star.dim_channel.channel is 'Channel as the source names it: PEC, PORTALE, SPORTELLO …';
