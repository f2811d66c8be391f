-- The year of a sheet: its states, what is being written of a check, and what was signed. Only drafts change.
create table sheet_event (
  sheet varchar(60) not null,
  position integer not null,
  step varchar(20) not null,
  state varchar(20) not null,
  actor varchar(50) not null,
  occurred_at timestamp with time zone not null,
  act varchar(500) not null,
  note varchar(2000) not null,
  primary key (sheet, position)
);
comment on table sheet_event is 'One row per change of state of a sheet; the last one tells its state.';
comment on column sheet_event.sheet is 'Code of the sheet.';
comment on column sheet_event.position is '1 for the first change, without gaps.';
comment on column sheet_event.step is 'What was done, such as APPROVE.';
comment on column sheet_event.state is 'State from then on.';
comment on column sheet_event.actor is 'User who did it.';
comment on column sheet_event.occurred_at is 'Instant it was done.';
comment on column sheet_event.act is 'Act that was cited; empty where the step needs none.';
comment on column sheet_event.note is 'What was said of it; empty when nothing.';

create table check_draft (
  sheet varchar(60) not null,
  kind varchar(20) not null,
  indicator varchar(100) not null,
  text varchar(8000) not null,
  remedy varchar(8000) not null,
  written_by varchar(50) not null,
  written_at timestamp with time zone not null,
  primary key (sheet, kind, indicator)
);
comment on table check_draft is 'One row per text of a check that is not signed yet, of the sheet or of one indicator.';
comment on column check_draft.sheet is 'Code of the sheet.';
comment on column check_draft.kind is 'MID_YEAR, FINAL or MATURED.';
comment on column check_draft.indicator is 'Code of the indicator; empty for the narrative of the sheet.';
comment on column check_draft.text is 'Narrative of the sheet, or cause of the gap of the indicator.';
comment on column check_draft.remedy is 'Corrective action; empty for the sheet.';
comment on column check_draft.written_by is 'User who wrote it last.';
comment on column check_draft.written_at is 'Instant it was written last.';

create table signed_check (
  position integer not null primary key,
  sheet varchar(60) not null,
  kind varchar(20) not null,
  revision integer not null,
  cut_off date not null,
  score varchar(60),
  narrative varchar(8000) not null,
  signed_by varchar(50) not null,
  signed_at timestamp with time zone not null,
  previous_sha256 varchar(64) not null unique,
  sha256 varchar(64) not null,
  unique (sheet, kind, revision),
  unique (position, signed_by)
);
comment on table signed_check is 'One row per signature of a check; a check that was returned is signed again, as a new revision.';
comment on column signed_check.position is '1 for the first signature there was, without gaps.';
comment on column signed_check.sheet is 'Code of the sheet.';
comment on column signed_check.kind is 'MID_YEAR, FINAL or MATURED.';
comment on column signed_check.revision is '1 for the first signature of the check.';
comment on column signed_check.cut_off is 'Last day whose events count.';
comment on column signed_check.score is 'Of the sheet, unrounded; null when it had none.';
comment on column signed_check.narrative is 'What the director says of the sheet.';
comment on column signed_check.signed_by is 'User who signed.';
comment on column signed_check.signed_at is 'Instant of the signature.';
comment on column signed_check.previous_sha256 is 'Hash of the signature before it; 64 zeros for the first.';
comment on column signed_check.sha256 is 'Of all that was signed, previous_sha256 included, hexadecimal.';

create table frozen_value (
  check_position integer not null references signed_check (position),
  line integer not null,
  indicator varchar(100) not null,
  title varchar(500) not null,
  period varchar(20) not null,
  measure varchar(40) not null,
  actual varchar(60),
  numerator varchar(60) not null,
  denominator varchar(60) not null,
  target varchar(60),
  status varchar(20) not null,
  score varchar(60),
  known_at timestamp with time zone,
  definition_version integer not null,
  definition_sha256 varchar(64) not null,
  calendars varchar(1000) not null,
  cause varchar(8000) not null,
  remedy varchar(8000) not null,
  row_count integer not null,
  frozen_rows text not null,
  rows_sha256 varchar(64) not null,
  primary key (check_position, line)
);
comment on table frozen_value is 'One row per indicator of a signed check, as it was on that day.';
comment on column frozen_value.check_position is 'The signature.';
comment on column frozen_value.line is 'Place of the indicator in its sheet, from 1.';
comment on column frozen_value.indicator is 'Code of the indicator.';
comment on column frozen_value.title is 'What the sheet calls it.';
comment on column frozen_value.period is 'Period whose target counts, such as 2026-H1.';
comment on column frozen_value.measure is 'What it makes of its rows, such as SHARE.';
comment on column frozen_value.actual is 'Value in the unit of the indicator, unrounded; null when not applicable.';
comment on column frozen_value.numerator is 'Exact.';
comment on column frozen_value.denominator is 'Exact; 0 when not applicable.';
comment on column frozen_value.target is 'Expected, in the unit of the indicator; null without one.';
comment on column frozen_value.status is 'MET, NEAR, MISSED, UNDER_WAY, NO_TARGET or NOT_APPLICABLE.';
comment on column frozen_value.score is 'Capped, unrounded; null without one.';
comment on column frozen_value.known_at is 'State of knowledge the value was read from; null when nothing was known.';
comment on column frozen_value.definition_version is 'Version of the declaration of the indicator.';
comment on column frozen_value.definition_sha256 is 'Of the declaration itself.';
comment on column frozen_value.calendars is 'Versions of the calendars its days were counted by.';
comment on column frozen_value.cause is 'Why the target was not met; empty where it was.';
comment on column frozen_value.remedy is 'What will be done; empty where the target was met.';
comment on column frozen_value.row_count is 'Rows of the population, those left out too.';
comment on column frozen_value.frozen_rows is 'The rows: keys and what counted, a CSV by source and number.';
comment on column frozen_value.rows_sha256 is 'Of frozen_rows, hexadecimal.';

create table check_validation (
  check_position integer not null primary key,
  signed_by varchar(50) not null,
  outcome varchar(20) not null,
  validated_by varchar(50) not null,
  validated_at timestamp with time zone not null,
  note varchar(2000) not null,
  sha256 varchar(64) not null,
  foreign key (check_position, signed_by) references signed_check (position, signed_by),
  check (lower(validated_by) <> lower(signed_by))
);
comment on table check_validation is 'One row per signature that somebody else has judged.';
comment on column check_validation.check_position is 'The signature.';
comment on column check_validation.signed_by is 'User who signed.';
comment on column check_validation.outcome is 'VALIDATED or RETURNED.';
comment on column check_validation.validated_by is 'User who judged it, never the one who signed.';
comment on column check_validation.validated_at is 'Instant it was judged.';
comment on column check_validation.note is 'What was said of it; never empty when it was returned.';
comment on column check_validation.sha256 is 'Of the hash of the signature and of all else in this row, hexadecimal.';
