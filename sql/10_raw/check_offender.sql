-- raw.check_offender: one row per row a check found, as JSON; the first thousand of each check and load.
-- What a stopped load had brought is gone with its transaction, so that its offenders can be read here alone.
create table if not exists raw.check_offender (
  load_id bigint not null,
  check_name varchar not null,
  position integer not null,
  offender varchar not null
);
