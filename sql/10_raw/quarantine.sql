-- raw.quarantine: one row per fault found in a source row that could not be loaded.
-- source_row keeps everything the source sent, so the row can be replayed after a correction.
create table if not exists raw.quarantine (
  load_id bigint not null,
  source varchar not null,
  source_line bigint,
  row_key varchar,
  column_name varchar,
  reason varchar not null,
  source_row varchar not null,
  known_at timestamptz not null
);
