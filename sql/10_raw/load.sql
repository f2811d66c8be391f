-- raw.load: one row per load of one source, the ones that stopped included.
-- Written by every load in its own transaction; a stopped load leaves this row, what its checks found, and nothing else.
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
-- Why it ran, for what, how it ended and what it made of the star; not known of loads before these were kept.
alter table raw.load add column if not exists cause varchar;
alter table raw.load add column if not exists attempt integer;
alter table raw.load add column if not exists scope varchar;
alter table raw.load add column if not exists state varchar;
alter table raw.load add column if not exists rows_discarded bigint default 0;
alter table raw.load add column if not exists read_at timestamptz;
alter table raw.load add column if not exists star_build varchar;
