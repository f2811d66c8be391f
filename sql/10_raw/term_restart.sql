-- raw.term_restart: one row per procedure and law by which its term begins anew.
create table if not exists raw.term_restart (
  request_kind varchar not null,
  valid_from date not null,
  valid_until date
);
