-- star.dim_outcome: one row per outcome of a decision.
-- Silence is no answer (domain rule P-6); an outcome not listed here is taken as an answer, express as it is.
create or replace table star.dim_outcome (
  outcome varchar primary key,
  is_answer boolean not null
);
insert into star.dim_outcome
select distinct outcome, outcome not in ('SILENZIO_RIGETTO')
from star.fact_request
where outcome is not null;
comment on table star.dim_outcome is 'One row per outcome of a decision.';
comment on column star.dim_outcome.outcome is 'Outcome as the source names it: CONCESSO, DINIEGO, SILENZIO_RIGETTO …';
comment on column star.dim_outcome.is_answer is 'Whether the outcome is an express answer; silent rejection is not.';
