-- Durations with a day outside the calendars: their working days are not known, and they are left out where those count.
select source, protocol_number, milestone
from star.fact_timing
where working_days is null
order by source, protocol_number, milestone
