-- mart.check_result: one row per load and check it ran, those that found nothing included.
create or replace view mart.check_result as
select c.load_id, l.source, l.finished_at as checked_at, c.check_name, c.severity, c.kind, c.offenders, c.message
from raw.check_result as c
join raw.load as l on l.load_id = c.load_id;
comment on view mart.check_result is 'One row per load and check it ran, those that found nothing included.';
comment on column mart.check_result.load_id is 'The load that ran it.';
comment on column mart.check_result.source is 'Source of that load; checks of kind SQL look at all sources.';
comment on column mart.check_result.checked_at is 'Instant that load ended.';
comment on column mart.check_result.check_name is 'File of sql/90_checks, or name of the rule.';
comment on column mart.check_result.severity is 'STOP: the load changed nothing. WARN: it went on.';
comment on column mart.check_result.kind is 'SQL for a file of sql/90_checks; otherwise the rule that was checked.';
comment on column mart.check_result.offenders is 'Rows it found; 0 when it passed.';
comment on column mart.check_result.message is 'What it found, on one line; null when it passed.';
