-- mart.open_check: one row per source and check that found something the last time it was asked.
-- Files in 90_checks look at the whole star, so what the last load that ran them found holds; what stopped a source is over when it loads.
create or replace view mart.open_check as
with ended as (
  select
    *,
    max(load_id) filter (where succeeded) over (partition by source) as last_success
  from raw.load
),
result as (
  select
    found.*,
    ended.source,
    ended.finished_at,
    ended.succeeded,
    max(found.load_id) filter (where ended.succeeded and found.kind = 'SQL') over () as last_of_star,
    max(found.load_id) filter (where not ended.succeeded) over (partition by ended.source) as last_stop,
    ended.last_success
  from raw.check_result as found
  join ended on ended.load_id = found.load_id
)
select
  source,
  check_name,
  severity,
  kind,
  offenders,
  finished_at as found_at
from result
where
  offenders > 0
  and case
    when not succeeded then severity = 'STOP' and load_id = last_stop and load_id > coalesce(last_success, -1)
    when kind = 'SQL' then load_id = last_of_star
    else load_id = last_success
  end;
comment on view mart.open_check is 'One row per source and check that found something the last time it was asked.';
comment on column mart.open_check.source is 'Source whose load asked; folder of etl/.';
comment on column mart.open_check.check_name is 'File of sql/90_checks, or name of the rule.';
comment on column mart.open_check.severity is 'STOP: the load changed nothing; WARN: it went on.';
comment on column mart.open_check.kind is 'SQL for a file of sql/90_checks, which looks at the whole star; otherwise a rule of the source.';
comment on column mart.open_check.offenders is 'Rows it found.';
comment on column mart.open_check.found_at is 'Instant that load ended.';
