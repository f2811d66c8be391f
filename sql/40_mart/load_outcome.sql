-- mart.load_outcome: one row per source ever loaded, with how its last load ended.
-- A load somebody cancelled says nothing of its source, so it is passed over.
create or replace view mart.load_outcome as
with ended as (
  select
    *,
    max(load_id) filter (where succeeded) over (partition by source) as last_success
  from raw.load
  where coalesce(state, '') <> 'CANCELLED'
)
select
  source,
  max(load_id)::bigint as load_id,
  arg_max(succeeded, load_id) as succeeded,
  count(*) filter (where not succeeded and load_id > coalesce(last_success, -1)) as stops,
  count(*) filter (where cause = 'COMMAND' and not succeeded and load_id > coalesce(last_success, -1)) as stops_of_commands,
  max(finished_at) as finished_at,
  max(finished_at) filter (where succeeded) as loaded_at,
  min(finished_at) filter (where not succeeded and load_id > coalesce(last_success, -1)) as stopped_since,
  arg_max(message, load_id) filter (where not succeeded and load_id > coalesce(last_success, -1)) as stopped_because
from ended
group by source;
comment on view mart.load_outcome is 'One row per source ever loaded, with how its last load ended; cancelled loads are passed over.';
comment on column mart.load_outcome.source is 'Folder of etl/.';
comment on column mart.load_outcome.load_id is 'The last load.';
comment on column mart.load_outcome.succeeded is 'Whether it succeeded.';
comment on column mart.load_outcome.stops is 'Loads that stopped after the last success.';
comment on column mart.load_outcome.stops_of_commands is 'Those of them asked for at the command line, which are not tried again.';
comment on column mart.load_outcome.finished_at is 'Instant it ended.';
comment on column mart.load_outcome.loaded_at is 'Instant the last load that succeeded ended; null before the first.';
comment on column mart.load_outcome.stopped_since is 'Instant the first load ended that stopped after the last success; null when none did.';
comment on column mart.load_outcome.stopped_because is 'What stopped the last load, which may quote rows; null when it succeeded.';
