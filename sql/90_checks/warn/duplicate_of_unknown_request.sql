-- Requests linked as duplicates of one that the source does not have.
select r.source, r.protocol_number, r.duplicate_of
from star.fact_request as r
anti join star.fact_request as first_one
  on first_one.source = r.source and first_one.protocol_number = r.duplicate_of
where r.duplicate_of is not null
order by r.source, r.protocol_number
