-- mart.load: one row per load of one source, the ones that stopped or were cancelled included.
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
  star_build,
  watermark,
  message
from raw.load;
comment on view mart.load is 'One row per load of one source, the ones that stopped or were cancelled included.';
comment on column mart.load.load_id is 'Grows with time; the edition of what it brought has the same number.';
comment on column mart.load.source is 'Folder of etl/.';
comment on column mart.load.started_at is 'Instant it began.';
comment on column mart.load.read_at is 'Instant the source had sent its last row; null where it stopped before.';
comment on column mart.load.finished_at is 'Instant it ended.';
comment on column mart.load.state is 'SUCCEEDED, STOPPED or CANCELLED; only the first changed anything.';
comment on column mart.load.cause is 'Why it ran, as in LoadCause; null for loads before that was kept.';
comment on column mart.load.attempt is '1 for the first, one more for each after a load that stopped.';
comment on column mart.load.scope is 'Which rows were asked for, as in LoadScope.';
comment on column mart.load.rows_read is 'Rows the source sent.';
comment on column mart.load.rows_new is 'Rows with a key not known before.';
comment on column mart.load.rows_changed is 'Rows known before with other values.';
comment on column mart.load.rows_unchanged is 'Rows known before with the same values.';
comment on column mart.load.rows_deleted is 'Rows known before that the source no longer has.';
comment on column mart.load.rows_quarantined is 'Rows put aside for a fault.';
comment on column mart.load.rows_discarded is 'Rows with a fault that the contract says to leave out.';
comment on column mart.load.star_build is 'NONE, INCREMENTAL or FULL: what became of the star.';
comment on column mart.load.watermark is 'Up to where the source has been read, where it has a watermark.';
comment on column mart.load.message is 'What stopped it, what users see, and what to do; null when it succeeded.';
