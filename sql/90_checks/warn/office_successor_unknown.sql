-- Offices taken over by one that no source knows: what they did has nobody to answer for it today.
select o.office_code, o.successor, o.valid_to
from star.dim_office as o
anti join star.dim_office as successor on successor.office_code = o.successor
where o.successor is not null
order by o.office_code, o.valid_from
