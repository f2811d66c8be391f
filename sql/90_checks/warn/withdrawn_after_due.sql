-- Requests withdrawn when their term was already over: they do not count, and are listed so that nobody hides a delay so.
select f.source, f.protocol_number, f.occurred_on as withdrawn_on, d.due_on
from star.fact_finding as f
join star.fact_deadline as d on d.source = f.source and d.protocol_number = f.protocol_number
where f.kind = 'WITHDRAWN_LATE'
order by f.source, f.protocol_number
