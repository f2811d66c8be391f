-- An office has one name on a day: two periods of one office never overlap.
select a.office_code, a.valid_from, a.valid_to, b.valid_from as next_valid_from
from star.dim_office as a
join star.dim_office as b on b.office_code = a.office_code and b.valid_from > a.valid_from
where a.valid_to is null or b.valid_from < a.valid_to
