-- raw.term: one row per rule of etl/terms/ by which requests of a procedure are due, as it was when the star was last built.
-- The rules are content: the loader writes the raw.term… tables, and the star is built anew when they change.
create table if not exists raw.term (
  request_kind varchar not null,
  due varchar not null,
  days integer not null,
  counts_working_days boolean not null,
  saturday_moves boolean not null,
  rejected_on_expiry boolean not null,
  filed_before_event_days integer,
  valid_from date not null,
  valid_until date
);
