-- raw.check_result: one row per load that changed the star and check, with how many rows the check found.
-- Kept for loads that were stopped by one too.
create table if not exists raw.check_result (
  load_id bigint not null,
  check_name varchar not null,
  severity varchar not null,
  kind varchar not null,
  offenders bigint not null,
  message varchar
);
