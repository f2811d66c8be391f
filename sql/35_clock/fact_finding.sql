-- star.fact_finding: one row per request and thing in the history of its term that somebody has to look at.
-- Its kinds are those of Finding.Kind, where each is explained; the page of the request lists the same.
create or replace table star.fact_finding (
  source varchar not null,
  protocol_number varchar not null,
  kind varchar not null,
  occurred_on date not null,
  event_type varchar,
  legal_basis varchar
);
insert into star.fact_finding
with request as materialized (
  select
    r.request_row,
    r.source,
    r.protocol_number,
    r.request_kind,
    r.received_on,
    r.event_on,
    d.term_days,
    d.due_on,
    n.due is not null as is_without_term,
    e.ended_on,
    e.closed_on < coalesce(e.given_up_on, 'infinity') as is_closed
  from star.fact_request as r
  left join star.fact_deadline as d on d.request_row = r.request_row
  left join raw.term as n
    on n.due = 'NONE'
    and n.request_kind = r.request_kind
    and r.received_on >= n.valid_from
    and r.received_on < coalesce(n.valid_until, 'infinity')
  left join (
    select
      request_row,
      min(occurred_on) as ended_on,
      min(case when event_type = 'CLOSE' then occurred_on end) as closed_on,
      min(case when event_type <> 'CLOSE' then occurred_on end) as given_up_on
    from star.fact_clock_event
    where event_type in ('TRANSFER', 'WITHDRAW', 'CLOSE')
    group by request_row
  ) as e on e.request_row = r.request_row
),
event as materialized (
  select
    e.*,
    r.due_on,
    r.ended_on,
    e.occurred_on < r.received_on as is_early,
    r.request_kind,
    coalesce(r.term_days, 0) > 0 as has_days
  from star.fact_clock_event as e
  join request as r on r.request_row = e.request_row
  where e.event_type <> 'RESUME'
    and (e.event_type <> 'START' or e.occurred_on <> r.received_on)
    and (
      e.event_type not in ('SUSPEND', 'TRANSFER', 'WITHDRAW', 'CLOSE')
      or e.occurred_on < r.received_on
      or e.occurred_on > r.ended_on
      or e.occurred_on >= r.due_on
    )
)
select source, protocol_number, 'UNKNOWN_PROCEDURE', received_on, null, null
from request
where term_days is null and not is_without_term
union all
select source, protocol_number, 'SESSION_UNKNOWN', received_on, null, null
from request
where term_days = 0 and due_on is null
union all
select r.source, r.protocol_number, 'FILED_LATE', r.received_on, null, null
from request as r
join raw.term as t
  on t.request_kind = r.request_kind
  and r.received_on >= t.valid_from
  and r.received_on < coalesce(t.valid_until, 'infinity')
where r.received_on > r.event_on - t.filed_before_event_days
union all
select source, protocol_number, 'TWO_STARTS', occurred_on, event_type, legal_basis
from event
where event_type = 'START'
union all
select source, protocol_number, 'UNKNOWN_EVENT', occurred_on, event_type, legal_basis
from event
where event_type not in ('START', 'SUSPEND', 'RESTART', 'TRANSFER', 'WITHDRAW', 'CLOSE')
union all
select source, protocol_number, 'ENDED_BEFORE_RECEIVED', occurred_on, event_type, legal_basis
from event
where event_type in ('TRANSFER', 'WITHDRAW', 'CLOSE') and is_early
union all
select source, protocol_number, 'BEFORE_RECEIPT', occurred_on, event_type, legal_basis
from event
where event_type = 'RESTART' and is_early
union all
select source, protocol_number, 'AFTER_END', occurred_on, event_type, legal_basis
from event
where event_type in ('SUSPEND', 'RESTART', 'TRANSFER', 'WITHDRAW', 'CLOSE') and occurred_on > ended_on
union all
select source, protocol_number, 'AFTER_DUE', occurred_on, event_type, legal_basis
from event
where event_type in ('SUSPEND', 'RESTART') and occurred_on >= due_on
union all
select source, protocol_number, 'WITHDRAWN_LATE', occurred_on, event_type, legal_basis
from event
where event_type = 'WITHDRAW' and occurred_on > due_on
union all
select e.source, e.protocol_number, 'UNKNOWN_RESTART', e.occurred_on, e.event_type, e.legal_basis
from event as e
anti join raw.term_restart as l
  on l.request_kind = e.request_kind
  and e.occurred_on >= l.valid_from
  and e.occurred_on < coalesce(l.valid_until, 'infinity')
where e.event_type = 'RESTART' and e.has_days
union all
select
  r.source,
  r.protocol_number,
  p.finding,
  coalesce(p.suspended_on, p.resumed_on),
  case when p.suspended_on is null then 'RESUME' else 'SUSPEND' end,
  p.legal_basis
from star.fact_clock_pause as p
join request as r on r.request_row = p.request_row
where p.finding is not null and (p.finding <> 'SUSPENSION_OPEN' or r.is_closed)
union all
select r.source, r.protocol_number, 'RESUME_AMBIGUOUS', p.resumed_on, 'RESUME', null
from star.fact_clock_pause as p
join request as r on r.request_row = p.request_row
where p.is_ambiguous;
comment on table star.fact_finding is 'One row per request and thing in the history of its term that somebody has to look at.';
comment on column star.fact_finding.source is 'Folder of etl/ the request came from.';
comment on column star.fact_finding.protocol_number is 'Protocol number of the request.';
comment on column star.fact_finding.kind is 'What is the matter: UNKNOWN_PROCEDURE, SUSPENSION_CAPPED … as in Finding.Kind.';
comment on column star.fact_finding.occurred_on is 'Day of the event; of receipt where there is none.';
comment on column star.fact_finding.event_type is 'Type of the event; null where it is the request.';
comment on column star.fact_finding.legal_basis is 'Rule of law the source gives for the event; null where it gives none.';
