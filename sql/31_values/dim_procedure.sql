-- star.dim_procedure: one row per procedure within a kind of request and period of validity.
-- A procedure that only requests name has one period, without a beginning and without an end.
create or replace table star.dim_procedure (
  request_kind varchar not null,
  procedure_name varchar not null,
  title varchar,
  responsible varchar,
  office_code varchar,
  valid_from date,
  valid_to date
);
insert into star.dim_procedure
with declared as (
  select
    request_kind,
    coalesce(procedure_name, request_kind) as procedure_name,
    title,
    responsible,
    office_code,
    valid_from,
    valid_to
  from query_table(getvariable('procedure_views'), true)
),
named as (
  select distinct request_kind, procedure_name from star.fact_request
)
select request_kind, procedure_name, title, responsible, office_code, valid_from, valid_to
from declared
union all
select request_kind, procedure_name, null, null, null, null, null
from named anti join declared using (request_kind, procedure_name)
order by request_kind, procedure_name, valid_from;
comment on table star.dim_procedure is 'One row per procedure within a kind of request and period in which its title, responsible and office held.';
comment on column star.dim_procedure.request_kind is 'Kind of request: PATROCINIO, INTERROGAZIONE …';
comment on column star.dim_procedure.procedure_name is 'Procedure within the kind; the kind itself where the source makes no difference.';
comment on column star.dim_procedure.title is 'Title in this period; null where nothing says.';
comment on column star.dim_procedure.responsible is 'Who answers for the procedure in this period; null where nothing says.';
comment on column star.dim_procedure.office_code is 'Office in charge of the procedure in this period; a request may be with another.';
comment on column star.dim_procedure.valid_from is 'First day of the period; null for a procedure that only requests name.';
comment on column star.dim_procedure.valid_to is 'Day after the last of the period; null while it lasts.';
