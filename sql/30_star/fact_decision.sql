-- star.fact_decision: one row per request and milestone reached: end of the investigation, conclusion.
-- Kept apart because the office answers for the investigation and somebody else decides.
create or replace table star.fact_decision (
  source varchar not null,
  protocol_number varchar not null,
  milestone varchar not null,
  reached_on date not null,
  outcome varchar
);
insert into star.fact_decision
select source, protocol_number, 'INVESTIGATED', investigated_on, null
from query_table(getvariable('request_views'), true)
where investigated_on is not null
union all
select source, protocol_number, 'CONCLUDED', concluded_on, outcome
from query_table(getvariable('request_views'), true)
where concluded_on is not null;
comment on table star.fact_decision is 'One row per request and milestone reached.';
comment on column star.fact_decision.source is 'Folder of etl/ the request came from.';
comment on column star.fact_decision.protocol_number is 'Protocol number of the request.';
comment on column star.fact_decision.milestone is 'INVESTIGATED: the examination ended. CONCLUDED: decision, answer or closure.';
comment on column star.fact_decision.reached_on is 'Day the milestone was reached.';
comment on column star.fact_decision.outcome is 'Outcome of the conclusion; null for an investigation.';
