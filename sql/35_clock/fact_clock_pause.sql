-- star.fact_clock_pause: one row per suspension of a request that is due in days, with its resumption and what the law makes
-- of it, and one per resumption that resumes nothing. Suspensions.java says the same of one request.
-- A resumption ends the first suspension it can: of the same legal basis, else of any when it gives none. So in a queue of
-- suspensions and resumptions in order of day, suspension i takes resumption i + max over j <= i of (first(j) - j), with
-- first(j) the first resumption not before suspension j. Both get that place, and meet in a group. One suspension with at
-- most one resumption after it, the usual case, needs no queue.
create or replace table star.fact_clock_pause (
  request_row bigint not null,
  suspended_on date,
  resumed_on date,
  legal_basis varchar,
  suspension varchar,
  ended_on date,
  restarts boolean not null,
  finding varchar,
  is_ambiguous boolean not null
);
insert into star.fact_clock_pause
with request as materialized (
  select r.request_row, r.request_kind, r.received_on
  from star.fact_request as r
  semi join raw.term as t
    on t.due = 'DAYS'
    and t.request_kind = r.request_kind
    and r.received_on >= t.valid_from
    and r.received_on < coalesce(t.valid_until, 'infinity')
),
event as materialized (
  select e.request_row, e.legal_basis, e.occurred_on, e.event_type = 'SUSPEND' as suspends
  from star.fact_clock_event as e
  where e.event_type in ('SUSPEND', 'RESUME')
),
of_basis as materialized (
  select
    request_row,
    legal_basis,
    min(case when suspends then occurred_on end) as suspended_on,
    min(case when not suspends then occurred_on end) as resumed_on,
    count_if(suspends) = 1 and count(*) <= 2 and suspended_on <= coalesce(resumed_on, suspended_on) as is_plain
  from event
  where legal_basis is not null
  group by request_row, legal_basis
),
named as (
  select
    e.*,
    count_if(e.suspends) over in_order as suspend_number,
    count_if(not e.suspends) over in_order as resume_number
  from event as e
  semi join of_basis as b
    on not b.is_plain and b.request_row = e.request_row and b.legal_basis = e.legal_basis
  window in_order as (
    partition by e.request_row, e.legal_basis order by e.occurred_on, e.suspends desc
    rows between unbounded preceding and current row
  )
),
queued as (
  select
    *,
    case when suspends then suspend_number + max(case when suspends then resume_number + 1 - suspend_number end) over (
      partition by request_row, legal_basis order by suspend_number + resume_number
      rows between unbounded preceding and current row
    ) else resume_number end as place
  from named
),
same_basis as materialized (
  select request_row, legal_basis, suspended_on, resumed_on, true as is_plain
  from of_basis
  where is_plain
  union all
  select
    request_row,
    legal_basis,
    max(case when suspends then occurred_on end),
    max(case when not suspends then occurred_on end),
    false
  from queued
  group by request_row, legal_basis, place
),
loose as (
  select request_row, legal_basis, suspended_on as occurred_on, true as suspends
  from same_basis
  where resumed_on is null
  union all
  select request_row, null, occurred_on, suspends
  from event
  where legal_basis is null
),
loose_named as (
  select
    *,
    count_if(suspends) over in_order as suspend_number,
    count_if(not suspends) over in_order as resume_number
  from loose
  window in_order as (
    partition by request_row order by occurred_on, suspends desc, legal_basis nulls first
    rows between unbounded preceding and current row
  )
),
loose_queued as (
  select
    *,
    case when suspends then suspend_number + max(case when suspends then resume_number + 1 - suspend_number end) over (
      partition by request_row order by suspend_number + resume_number
      rows between unbounded preceding and current row
    ) else resume_number end as place
  from loose_named
),
any_basis as materialized (
  select
    request_row,
    max(legal_basis) as legal_basis,
    max(case when suspends then occurred_on end) as suspended_on,
    max(case when not suspends then occurred_on end) as resumed_on
  from loose_queued
  group by request_row, place
),
ambiguous as (
  select distinct a.request_row, a.suspended_on, a.resumed_on
  from any_basis as a
  join event as other
    on other.request_row = a.request_row
    and other.suspends
    and other.occurred_on > a.suspended_on
    and other.occurred_on <= a.resumed_on
),
paired as (
  select *, false as is_ambiguous, 1 as round
  from same_basis
  where resumed_on is not null
  union all
  select a.request_row, a.legal_basis, a.suspended_on, a.resumed_on, false, m.request_row is not null, 2
  from any_basis as a
  left join ambiguous as m
    on m.request_row = a.request_row and m.suspended_on = a.suspended_on and m.resumed_on = a.resumed_on
),
known as (
  select *, count(*) over (partition by request_kind, suspension) > 1 as has_other_names
  from (select distinct request_kind, legal_basis, suspension, times from raw.term_suspension)
),
ruled as materialized (
  select
    p.*,
    r.received_on,
    k.suspension,
    k.times,
    v.effect,
    v.at_most_days,
    v.resumes_after_days,
    p.suspended_on >= r.received_on and v.effect is not null as in_force,
    p.is_plain and not k.has_other_names as is_only_one
  from paired as p
  join request as r on r.request_row = p.request_row
  left join known as k on k.request_kind = r.request_kind and k.legal_basis = p.legal_basis
  left join raw.term_suspension as v
    on v.request_kind = r.request_kind
    and v.legal_basis = p.legal_basis
    and p.suspended_on >= v.valid_from
    and p.suspended_on < coalesce(v.valid_until, 'infinity')
),
counted as (
  select *, 1 as turn
  from ruled
  where is_only_one or not in_force or in_force is null
  union all
  select
    *,
    row_number() over (
      partition by request_row, suspension order by suspended_on, legal_basis, round, resumed_on nulls last
    )
  from ruled
  where in_force and is_only_one is distinct from true
),
judged as (
  select
    c.*,
    longest.date as longest_to,
    case
      when c.suspended_on is null then 'RESUME_UNMATCHED'
      when c.suspended_on < c.received_on then 'BEFORE_RECEIPT'
      when c.suspension is null then 'UNKNOWN_SUSPENSION'
      when c.effect is null then 'SUSPENSION_NOT_IN_FORCE'
      when c.turn > c.times then 'SUSPENSION_REPEATED'
      when c.effect = 'NONE' then 'SUSPENSION_WITHOUT_EFFECT'
    end as without_effect,
    case when c.resumes_after_days > 0 then later.date else c.resumed_on end as resumed_to
  from counted as c
  left join star.dim_legal_day as suspended on suspended.date = c.suspended_on
  left join star.dim_legal_day as longest
    on longest.is_term_day and longest.term_day_number = suspended.term_day_number + c.at_most_days
  left join star.dim_legal_day as resumed
    on resumed.date = case when c.resumes_after_days > 0 then c.resumed_on end
  left join star.dim_legal_day as later
    on later.is_term_day and later.term_day_number = resumed.term_day_number + c.resumes_after_days
)
select
  request_row,
  suspended_on,
  resumed_on,
  legal_basis,
  suspension,
  case when without_effect is null then case when resumed_on <= longest_to then resumed_to else longest_to end end,
  without_effect is null and effect = 'RESTARTS',
  coalesce(without_effect, case
    when resumed_on is null then 'SUSPENSION_OPEN'
    when resumed_on > longest_to then 'SUSPENSION_CAPPED'
  end),
  is_ambiguous
from judged;
comment on table star.fact_clock_pause is 'One row per suspension of a request that is due in days, and one per resumption that resumes nothing.';
comment on column star.fact_clock_pause.request_row is 'Number of the request, as in fact_request.';
comment on column star.fact_clock_pause.suspended_on is 'Day of the suspension; null of a resumption that resumes nothing.';
comment on column star.fact_clock_pause.resumed_on is 'Day of its resumption; null while there is none.';
comment on column star.fact_clock_pause.legal_basis is 'Rule of law the source gives for the suspension.';
comment on column star.fact_clock_pause.suspension is 'Code of that rule in etl/terms/; null where the procedure has none.';
comment on column star.fact_clock_pause.ended_on is 'Last day the term stands still, from the day after suspended_on; null where it does not.';
comment on column star.fact_clock_pause.restarts is 'Whether the term begins anew after ended_on.';
comment on column star.fact_clock_pause.finding is 'Why it has no effect, or not the one it seems: a kind of fact_finding.';
comment on column star.fact_clock_pause.is_ambiguous is 'Whether the resumption gives no legal basis and could end a later suspension too.';
