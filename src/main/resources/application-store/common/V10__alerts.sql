-- What needs somebody, what was written about it, and what is not to be written about for a while.
create table alert_problem (
  kind varchar(40) not null,
  subject varchar(500) not null,
  topic varchar(255) not null,
  since timestamp with time zone not null,
  ended_at timestamp with time zone,
  told_at timestamp with time zone,
  headline varchar(600) not null,
  body varchar(4000) not null,
  primary key (kind, subject)
);
comment on table alert_problem is 'One row per problem there is, or whose end is still to be told.';
comment on column alert_problem.kind is 'STALE_SOURCE, STOPPED_LOAD, FAILED_CHECK, INDICATOR_OFF_COURSE or MAIL.';
comment on column alert_problem.subject is 'What tells problems of a kind apart.';
comment on column alert_problem.topic is 'Source or indicator it is about.';
comment on column alert_problem.since is 'Instant it began.';
comment on column alert_problem.ended_at is 'Instant it was found to be over; null while it lasts.';
comment on column alert_problem.told_at is 'Instant its notice was written; null while nobody was told.';
comment on column alert_problem.headline is 'The same in a few words, in Italian.';
comment on column alert_problem.body is 'What is said of it, in Italian.';

create table alert_notice (
  id varchar(36) not null primary key,
  kind varchar(40) not null,
  subject varchar(500) not null,
  recipient varchar(320) not null,
  title varchar(700) not null,
  body varchar(4000) not null,
  written_at timestamp with time zone not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  fault varchar(1000)
);
create index alert_notice_unsent on alert_notice (sent_at, next_attempt_at);
comment on table alert_notice is 'One row per mail to one address, sent or still to be sent.';
comment on column alert_notice.id is 'Also in the Message-ID, the same at each attempt.';
comment on column alert_notice.kind is 'Kind of the problem.';
comment on column alert_notice.subject is 'Subject of the problem.';
comment on column alert_notice.recipient is 'Address.';
comment on column alert_notice.title is 'Subject line.';
comment on column alert_notice.body is 'Plain text, in Italian.';
comment on column alert_notice.written_at is 'Instant it was written.';
comment on column alert_notice.attempts is 'How often it was tried in vain.';
comment on column alert_notice.next_attempt_at is 'Not tried before.';
comment on column alert_notice.sent_at is 'Instant the mail server took it; null before.';
comment on column alert_notice.fault is 'Why the last attempt failed.';

create table alert_mute (
  target varchar(550) not null primary key,
  muted_until timestamp with time zone not null
);
comment on table alert_mute is 'One row per problem, source or indicator nothing is written about for a while.';
comment on column alert_mute.target is 'KIND/subject of a problem, or the source or indicator it is about.';
comment on column alert_mute.muted_until is 'From this instant on it is written about again.';
