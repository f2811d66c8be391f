-- raw.quarantine: one row per fault found in a source row that could not be loaded.
-- source_row keeps everything the source sent, so the row can be replayed after a correction. Its pseudonyms are made.
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
-- The number of the row in its load tells two rows alike apart. State is OPEN; DISCARDED where the contract says to leave
-- such rows out; SETTLED by a load, or, without settled_load, by a person.
alter table raw.quarantine add column if not exists row_in_load bigint;
alter table raw.quarantine add column if not exists rule varchar;
alter table raw.quarantine add column if not exists state varchar default 'OPEN';
alter table raw.quarantine add column if not exists settled_at timestamptz;
alter table raw.quarantine add column if not exists settled_load bigint;
alter table raw.quarantine add column if not exists settled_by varchar;
alter table raw.quarantine add column if not exists settled_because varchar;
