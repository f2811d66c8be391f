-- raw.content_file: one row per version of a file of the content; body is null from the edition on that no longer has it.
-- What a number meant when it was shown can be read again, whatever became of the files since. Folder 0 is the core.
create table if not exists raw.content_file (
  edition_id bigint not null,
  folder integer not null,
  path varchar not null,
  body blob
);
