-- No request is registered after the day it became known.
select source, protocol_number, received_on
from star.fact_request
where received_on > getvariable('known_at')::timestamptz::date
order by source, protocol_number
