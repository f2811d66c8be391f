-- A request reaches a milestone once.
select source, protocol_number, milestone, count(*) as times
from star.fact_decision
group by source, protocol_number, milestone
having count(*) > 1
