-- mart.edition: one row per state of knowledge, named by the instant it began at.
create or replace view mart.edition as
select edition_id, known_at, cause, detail from raw.edition;
comment on view mart.edition is 'One row per state of knowledge, named by the instant it began at.';
comment on column mart.edition.edition_id is 'Grows with known_at; for a load its number.';
comment on column mart.edition.known_at is 'Instant from which on this was known.';
comment on column mart.edition.cause is 'LOAD of a source, or CONTENT that changed.';
comment on column mart.edition.detail is 'Folder of etl/ that was loaded, or the files that changed.';
