-- Clock events of a type that is none of ours: they have no effect until the stage view of their source translates them.
select source, protocol_number, event_type, occurred_on
from star.fact_finding
where kind = 'UNKNOWN_EVENT'
order by source, protocol_number, occurred_on
