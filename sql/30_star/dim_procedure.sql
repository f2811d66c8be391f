-- star.dim_procedure: one row per procedure within a kind of request.
create or replace table star.dim_procedure (
  request_kind varchar not null,
  procedure_name varchar not null,
  primary key (request_kind, procedure_name)
);
insert into star.dim_procedure
select distinct request_kind, coalesce(procedure_name, request_kind)
from query_table(getvariable('request_views'), true);
comment on table star.dim_procedure is 'One row per procedure within a kind of request.';
comment on column star.dim_procedure.request_kind is 'Kind of request: PATROCINIO, INTERROGAZIONE …';
comment on column star.dim_procedure.procedure_name is 'Procedure within the kind; the kind itself where the source makes no difference.';
