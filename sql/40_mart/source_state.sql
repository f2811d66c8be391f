-- mart.source_state: one row per source ever loaded, with how its last loads ended.
create or replace view mart.source_state as
select
  source,
  max(finished_at) filter (where succeeded) as loaded_at,
  max(finished_at) filter (where not succeeded) as stopped_at,
  arg_max(message, finished_at) filter (where not succeeded) as stopped_because,
  coalesce(arg_max(rows_quarantined, finished_at) filter (where succeeded), 0)::bigint as quarantined
from raw.load
group by source;
comment on view mart.source_state is 'One row per source ever loaded, with how its last loads ended.';
comment on column mart.source_state.source is 'Folder of etl/.';
comment on column mart.source_state.loaded_at is 'Instant the last load that succeeded ended; null before the first.';
comment on column mart.source_state.stopped_at is 'Instant the last load that stopped ended; null if none did.';
comment on column mart.source_state.stopped_because is 'What stopped that load.';
comment on column mart.source_state.quarantined is 'Rows the last load that succeeded put in quarantine.';
