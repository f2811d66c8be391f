-- raw.load: one row per load of one source, the ones that stopped included.
-- Written by every load in its own transaction; a stopped load leaves this row and nothing else.
create sequence if not exists raw.load_id;
create table if not exists raw.load (
  load_id bigint primary key,
  source varchar not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  succeeded boolean not null,
  rows_read bigint not null,
  rows_new bigint not null,
  rows_changed bigint not null,
  rows_unchanged bigint not null,
  rows_deleted bigint not null,
  rows_quarantined bigint not null,
  watermark varchar,
  message varchar
);
