-- A procedure has one title and one responsible on a day: two periods of one procedure never overlap.
with period as (
  select *, rowid as row, coalesce(valid_from, date '-infinity') as starts_on from star.dim_procedure
)
select a.request_kind, a.procedure_name, a.valid_from, a.valid_to, b.valid_from as next_valid_from
from period as a
join period as b
  on b.request_kind = a.request_kind and b.procedure_name = a.procedure_name
  and b.row <> a.row and b.starts_on >= a.starts_on
where a.valid_to is null or b.starts_on < a.valid_to
