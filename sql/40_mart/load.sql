-- mart.load: one row per load of one source, those that stopped or were cancelled included.
create or replace view mart.load as
select
  load_id,
  source,
  started_at,
  read_at,
  finished_at,
  coalesce(state, case when succeeded then 'SUCCEEDED' else 'STOPPED' end) as state,
  cause,
  attempt,
  scope,
  rows_read,
  rows_new,
  rows_changed,
  rows_unchanged,
  rows_deleted,
  rows_quarantined,
  coalesce(rows_discarded, 0)::bigint as rows_discarded,
  watermark,
  star_build,
  message
from raw.load;
comment on view mart.load is 'One row per load of one source, those that stopped or were cancelled included.';
comment on column mart.load.load_id is 'Grows with each load; the number of the edition it made, if it changed anything.';
comment on column mart.load.source is 'Folder of etl/.';
comment on column mart.load.started_at is 'Instant the load began.';
comment on column mart.load.read_at is 'Instant the last row had been read; null where the load stopped before, and of loads before this was kept.';
comment on column mart.load.finished_at is 'Instant the load ended, with whatever state.';
comment on column mart.load.state is 'SUCCEEDED; STOPPED or CANCELLED, and then nothing changed.';
comment on column mart.load.cause is 'Why it ran: START, SCHEDULE, AFTER, MANUAL, RETRY, RECOVERY or COMMAND; null of loads before this was kept.';
comment on column mart.load.attempt is '1, and one more for each attempt after a load that stopped; null of loads before this was kept.';
comment on column mart.load.scope is 'What was asked for: CHANGES, EVERYTHING, KEYS, PERIOD with its days, or QUARANTINE; null of loads before this was kept.';
comment on column mart.load.rows_read is 'Rows the source sent; of a load that stopped, those read until then.';
comment on column mart.load.rows_new is 'Rows whose key was not known.';
comment on column mart.load.rows_changed is 'Rows known otherwise before.';
comment on column mart.load.rows_unchanged is 'Rows known just so before.';
comment on column mart.load.rows_deleted is 'Rows the source no longer has.';
comment on column mart.load.rows_quarantined is 'Rows with a fault, set aside.';
comment on column mart.load.rows_discarded is 'Rows with a fault for which the contract leaves them out.';
comment on column mart.load.watermark is 'Up to where the source has been read after it, in ISO form; null where it has no watermark.';
comment on column mart.load.star_build is 'NONE, INCREMENTAL or FULL: what it made of the star; null of loads before this was kept.';
comment on column mart.load.message is 'What stopped it; null where nothing did.';
