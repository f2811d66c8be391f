-- Parts of a request that the source does not have: they count, and nothing is left out for them.
select r.source, r.protocol_number, r.split_from
from star.fact_request as r
anti join star.fact_request as whole
  on whole.source = r.source and whole.protocol_number = r.split_from
where r.split_from is not null
order by r.source, r.protocol_number
