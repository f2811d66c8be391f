-- Clock events of requests that no source has: they stop no time until the request comes in, or the number is corrected.
select told_by, request_source, protocol_number, event_type, occurred_on
from star.fact_stray_event
order by told_by, protocol_number, occurred_on
