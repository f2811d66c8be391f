-- star.dim_office_answering: one row per office code and period, with the office that answers for its work in it: itself
-- while it lasts, then its successor, then the successor of that one.
-- Only the last period of an office hands over, so a day never has two; each step ends later, so a circle comes to an end.
create or replace table star.dim_office_answering (
  office_code varchar not null,
  answering_code varchar not null,
  office_name varchar not null,
  directorate varchar,
  responsible varchar,
  valid_from date not null,
  valid_to date
);
insert into star.dim_office_answering
with recursive period as (
  select
    *,
    lead(valid_from) over (partition by office_code order by valid_from) is null as is_last
  from star.dim_office
),
answering as (
  select
    office_code,
    office_code as answering_code,
    office_name,
    directorate,
    responsible,
    valid_from,
    valid_to,
    case when is_last then successor end as successor
  from period
  union all
  select
    a.office_code,
    p.office_code,
    p.office_name,
    p.directorate,
    p.responsible,
    greatest(p.valid_from, a.valid_to),
    p.valid_to,
    case when p.is_last then p.successor end
  from answering as a
  join period as p on p.office_code = a.successor and (p.valid_to is null or p.valid_to > a.valid_to)
  where a.valid_to is not null
)
select office_code, answering_code, office_name, directorate, responsible, valid_from, valid_to
from answering
order by office_code, valid_from;
comment on table star.dim_office_answering is 'One row per office code and period, with the office that answers for its work in it.';
comment on column star.dim_office_answering.office_code is 'Code a request may bear.';
comment on column star.dim_office_answering.answering_code is 'The same code, or that of whoever took the office over.';
comment on column star.dim_office_answering.office_name is 'Name of the answering office in this period.';
comment on column star.dim_office_answering.directorate is 'Directorate of the answering office in this period.';
comment on column star.dim_office_answering.responsible is 'Who answers for the answering office in this period.';
comment on column star.dim_office_answering.valid_from is 'First day of the period.';
comment on column star.dim_office_answering.valid_to is 'Day after the last of the period; null while it lasts.';
