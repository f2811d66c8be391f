-- raw.calendar: one row per office calendar of the content, as it was when the star was last built.
-- The calendars are content: the loader writes these three tables, and the star is built anew when they change.
create table if not exists raw.calendar (
  calendar varchar not null,
  version varchar not null,
  is_default boolean not null,
  fingerprint varchar not null
);
