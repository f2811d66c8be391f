-- mart.check_offender: one row per row a check found; the first thousand of each check and load.
create or replace view mart.check_offender as
select load_id, check_name, position, offender from raw.check_offender;
comment on view mart.check_offender is 'One row per row a check found; the first thousand of each check and load.';
comment on column mart.check_offender.load_id is 'The load that ran the check.';
comment on column mart.check_offender.check_name is 'File of sql/90_checks, or name of the rule.';
comment on column mart.check_offender.position is 'Place in the order of the check, from 1.';
comment on column mart.check_offender.offender is 'The columns the check gives, as JSON.';
