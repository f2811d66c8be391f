-- mart.quarantine: one row per fault found in a source row that could not be loaded; a row may have several.
create or replace view mart.quarantine as
select
  load_id,
  source,
  row_in_load,
  source_line,
  row_key,
  column_name,
  coalesce(rule, case when column_name is null then 'FIELDS' end) as rule,
  reason,
  source_row,
  known_at,
  state,
  settled_at,
  settled_load,
  settled_by,
  settled_because
from raw.quarantine;
comment on view mart.quarantine is 'One row per fault found in a source row that could not be loaded; a row may have several.';
comment on column mart.quarantine.load_id is 'The load that found it first; see mart.load.';
comment on column mart.quarantine.source is 'Folder of etl/.';
comment on column mart.quarantine.row_in_load is 'Number of the row in its load, from 1: the faults of one row share it. Null of rows before this was kept.';
comment on column mart.quarantine.source_line is 'Line of the file; null where the source has no lines.';
comment on column mart.quarantine.row_key is 'Values of the key columns with | between them; empty where the row has none.';
comment on column mart.quarantine.column_name is 'Column at fault; null where the line could not be cut into fields.';
comment on column mart.quarantine.rule is 'TYPE, REQUIRED, RANGE, PATTERN, VALUES, REFERENCE, UNIQUE, KEY or FIELDS; null of rows before this was kept.';
comment on column mart.quarantine.reason is 'What is wrong, with the value that is.';
comment on column mart.quarantine.source_row is 'The row as JSON, as the source sent it; names are pseudonyms.';
comment on column mart.quarantine.known_at is 'Instant the load that found it began.';
comment on column mart.quarantine.state is 'OPEN; DISCARDED where the contract leaves such rows out; SETTLED.';
comment on column mart.quarantine.settled_at is 'Instant it was settled; null until then.';
comment on column mart.quarantine.settled_load is 'The load that settled it; null where a person did, and until then.';
comment on column mart.quarantine.settled_by is 'The person who dismissed it; null where nobody did.';
comment on column mart.quarantine.settled_because is 'GOOD_VERSION, LATER_ROW or GONE by a load; what the person wrote where one dismissed it.';
