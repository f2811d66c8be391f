-- Milestones before receipt: left out of every indicator, and listed so that the source can be corrected.
select source, protocol_number, milestone, gross_days
from star.fact_timing
where gross_days < 0
order by source, protocol_number, milestone
