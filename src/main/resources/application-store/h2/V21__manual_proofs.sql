-- Bytes have a type of their own in each database.
create table manual_proof (
  manual_value_id bigint not null primary key references manual_value (id),
  name varchar(255) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  content blob not null
);
comment on table manual_proof is 'The file that proves a manual value, byte by byte.';
comment on column manual_proof.manual_value_id is 'The value.';
comment on column manual_proof.name is 'File name, without folders.';
comment on column manual_proof.size is 'Bytes.';
comment on column manual_proof.sha256 is 'Of the content, hexadecimal.';
comment on column manual_proof.content is 'The file.';
