-- star.dim_requester: one row per requester, known only by a keyed pseudonym; the key is outside the warehouse.
create or replace view star.dim_requester as
select distinct requester from star.fact_request where requester is not null;
comment on view star.dim_requester is 'One row per requester, by pseudonym.';
comment on column star.dim_requester.requester is 'HMAC-SHA-256 of the name the source gives, with a key kept outside the warehouse.';
