-- star.dim_office_answering: one row per office code and period, with the office that answers for its work in it: itself
-- while it lasts, then its successor, then the successor of that one.
-- Only the last period of an office hands over, so a day never has two; a circle of successors comes to an end.
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
with recursive handover as (
  select office_code, successor, valid_to as handed_on
  from star.dim_office
  qualify row_number() over (partition by office_code order by valid_from desc) = 1
),
answering as (
  select distinct office_code, office_code as answering_code, date '-infinity' as since
  from star.dim_office
  union
  select a.office_code, h.successor, greatest(a.since, h.handed_on)
  from answering as a
  join handover as h on h.office_code = a.answering_code
  where h.successor is not null and h.handed_on is not null
)
select
  a.office_code,
  a.answering_code,
  o.office_name,
  o.directorate,
  o.responsible,
  greatest(o.valid_from, a.since),
  o.valid_to
from answering as a
join star.dim_office as o on o.office_code = a.answering_code and (o.valid_to is null or o.valid_to > a.since)
order by a.office_code, o.valid_from;
comment on table star.dim_office_answering is 'One row per office code and period, with the office that answers for its work in it.';
comment on column star.dim_office_answering.office_code is 'Code a request may bear.';
comment on column star.dim_office_answering.answering_code is 'The same code, or that of whoever took the office over.';
comment on column star.dim_office_answering.office_name is 'Name of the answering office in this period.';
comment on column star.dim_office_answering.directorate is 'Directorate of the answering office in this period.';
comment on column star.dim_office_answering.responsible is 'Who answers for the answering office in this period.';
comment on column star.dim_office_answering.valid_from is 'First day of the period.';
comment on column star.dim_office_answering.valid_to is 'Day after the last of the period; null while it lasts.';
