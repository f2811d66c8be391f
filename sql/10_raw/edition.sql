-- raw.edition: one row per change of what is known: a load that brought something, or content that changed.
-- known_at grows strictly with edition_id, so that an instant names one state of knowledge. A load has its load_id here.
create table if not exists raw.edition (
  edition_id bigint primary key,
  known_at timestamptz not null,
  cause varchar not null,
  detail varchar not null
);
