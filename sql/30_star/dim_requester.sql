-- star.dim_requester: one row per requester, known only by a keyed pseudonym; the key is outside the warehouse.
create or replace table star.dim_requester (requester varchar primary key);
insert into star.dim_requester
select distinct requester from query_table(getvariable('request_views'), true) where requester is not null;
comment on table star.dim_requester is 'One row per requester, by pseudonym.';
comment on column star.dim_requester.requester is 'HMAC-SHA-256 of the name the source gives, with a key kept outside the warehouse.';
