-- raw.dropped_file: one row per file taken from a drop folder, written in the transaction of its rows.
-- The content is known by its hash: the same bytes under any name are not taken again.
create table if not exists raw.dropped_file (
  source varchar not null,
  file_name varchar not null,
  sha256 varchar not null,
  bytes bigint not null,
  load_id bigint not null,
  taken_at timestamptz not null,
  rows_read bigint not null
);
