-- star.dim_legal_day: one row per day the legal calendar covers; the same for every municipality.
-- The day a term ends on is looked up by its number instead of walked to.
create or replace table star.dim_legal_day (
  date date not null,
  is_term_day boolean not null,
  term_day_number integer not null,
  moved_on date,
  moved_on_with_saturdays date
);
insert into star.dim_legal_day
select
  date,
  not is_extraordinary,
  (sum((not is_extraordinary)::integer) over (
    order by date rows between unbounded preceding and current row
  ))::integer,
  min(case when not (is_legal_holiday or is_extraordinary) then date end) over from_here,
  min(case when not (is_legal_holiday or is_extraordinary or isodow(date) = 6) then date end) over from_here
from raw.calendar_day
where calendar = (select calendar from raw.calendar where is_default)
window from_here as (order by date rows between current row and unbounded following)
order by date;
comment on table star.dim_legal_day is 'One row per day the legal calendar covers.';
comment on column star.dim_legal_day.date is 'The day.';
comment on column star.dim_legal_day.is_term_day is 'Whether it uses up a term that counts calendar days; no day of an extraordinary window does.';
comment on column star.dim_legal_day.term_day_number is 'Days that use up such a term, from the first of the calendar up to this one, included.';
comment on column star.dim_legal_day.moved_on is 'Day a term ends on that would end on this one: itself, or the next that is no legal holiday and in no window.';
comment on column star.dim_legal_day.moved_on_with_saturdays is 'The same where a term that would end on a Saturday moves too.';
