-- raw.term_suspension: one row per procedure, legal basis as sources write it, and law by which it suspends the term.
create table if not exists raw.term_suspension (
  request_kind varchar not null,
  legal_basis varchar not null,
  suspension varchar not null,
  times integer not null,
  effect varchar not null,
  at_most_days integer not null,
  resumes_after_days integer not null,
  valid_from date not null,
  valid_until date
);
