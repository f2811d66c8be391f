-- mart.check_offender: one row per thing a check found, the first thousand of each load and check.
create or replace view mart.check_offender as
select load_id, check_name, position, offender from raw.check_offender;
comment on view mart.check_offender is 'One row per thing a check found, the first thousand of each load and check.';
comment on column mart.check_offender.load_id is 'The load; see mart.load.';
comment on column mart.check_offender.check_name is 'The check; see mart.check_result.';
comment on column mart.check_offender.position is 'Its place among those found, from 1.';
comment on column mart.check_offender.offender is 'The row or total it found, as JSON.';
