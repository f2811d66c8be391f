-- mart.check_result: one row per load and check, those of loads that stopped included.
create or replace view mart.check_result as
select
  c.load_id,
  l.source,
  l.finished_at as checked_at,
  c.check_name,
  c.severity,
  c.kind,
  c.offenders,
  c.message
from raw.check_result as c
join raw.load as l using (load_id);
comment on view mart.check_result is 'One row per load and check, those of loads that stopped included.';
comment on column mart.check_result.load_id is 'The load; see mart.load.';
comment on column mart.check_result.source is 'Folder of etl/ that was loaded.';
comment on column mart.check_result.checked_at is 'Instant that load ended.';
comment on column mart.check_result.check_name is 'File of sql/90_checks, or the rule that was checked.';
comment on column mart.check_result.severity is 'STOP or WARN: what becomes of a load whose check finds something.';
comment on column mart.check_result.kind is 'SQL, CONTRACT, DRIFT, ROW_COUNT or RECONCILIATION.';
comment on column mart.check_result.offenders is 'How many it found; 0 when it passed.';
comment on column mart.check_result.message is 'What it found, on one line; null when it passed.';
