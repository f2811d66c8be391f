-- A protocol number stands for one request of its source.
select source, protocol_number, count(*) as requests
from star.fact_request
group by source, protocol_number
having count(*) > 1
