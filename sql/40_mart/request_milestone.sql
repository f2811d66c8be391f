-- mart.request_milestone: one row per request and milestone, reached or not.
-- All an indicator needs of a request, additive parts only; who counts and why is decided by the indicator query.
create or replace view mart.request_milestone as
select
  r.source,
  r.protocol_number,
  m.milestone,
  r.request_kind,
  r.procedure_name,
  r.office_code,
  r.requester,
  r.channel,
  r.subject,
  r.remote_work,
  r.outcome,
  r.amount,
  coalesce(a.is_answer, true) as is_answer,
  r.received_on,
  d.reached_on,
  coalesce(r.closed, false)
    and d.reached_on is null
    and r.withdrawn_on is null
    and r.transferred_on is null as is_end_undated,
  r.withdrawn_on,
  r.transferred_on,
  r.duplicate_of,
  s.split_on,
  r.event_on,
  coalesce(r.stated_due_on, l.due_on) as due_on,
  coalesce(f.has_two_starts, false) as has_two_starts,
  coalesce(f.is_suspension_open, false) as is_suspension_open,
  t.gross_days,
  t.suspended_days,
  t.working_days,
  t.suspended_working_days
from star.fact_request as r
cross join (values ('INVESTIGATED'), ('CONCLUDED')) as m(milestone)
left join star.fact_decision as d
  on d.source = r.source and d.protocol_number = r.protocol_number and d.milestone = m.milestone
left join star.fact_timing as t
  on t.source = r.source and t.protocol_number = r.protocol_number and t.milestone = m.milestone
left join (
  select source, split_from, min(received_on) as split_on
  from star.fact_request
  where split_from is not null
  group by source, split_from
) as s
  on s.source = r.source and s.split_from = r.protocol_number
left join (
  select
    source,
    protocol_number,
    bool_or(kind = 'TWO_STARTS') as has_two_starts,
    bool_or(kind = 'SUSPENSION_OPEN') as is_suspension_open
  from star.fact_finding
  where kind in ('TWO_STARTS', 'SUSPENSION_OPEN')
  group by source, protocol_number
) as f
  on f.source = r.source and f.protocol_number = r.protocol_number
left join star.fact_deadline as l on l.source = r.source and l.protocol_number = r.protocol_number
left join star.dim_outcome as a on a.outcome = d.outcome;
comment on view mart.request_milestone is 'One row per request and milestone, reached or not.';
comment on column mart.request_milestone.source is 'Folder of etl/ the request came from.';
comment on column mart.request_milestone.protocol_number is 'Protocol number, unique within the source.';
comment on column mart.request_milestone.milestone is 'INVESTIGATED or CONCLUDED.';
comment on column mart.request_milestone.request_kind is 'Kind of request: PATROCINIO, INTERROGAZIONE …';
comment on column mart.request_milestone.procedure_name is 'Procedure within the kind; dim_procedure says who answers for it on a day.';
comment on column mart.request_milestone.office_code is 'Office it was given to; dim_office_answering says who answers for it on a day.';
comment on column mart.request_milestone.requester is 'Pseudonym of the requester.';
comment on column mart.request_milestone.channel is 'Way the request reached the office.';
comment on column mart.request_milestone.subject is 'Subject as written in the register.';
comment on column mart.request_milestone.remote_work is 'Whether the investigation was carried out in remote work; null until it ends.';
comment on column mart.request_milestone.outcome is 'Outcome or closing state; null while there is none.';
comment on column mart.request_milestone.amount is 'Euro it is about, to the cent, below 0 where it takes back; null where the source gives none.';
comment on column mart.request_milestone.is_answer is 'False only for a conclusion by silence.';
comment on column mart.request_milestone.received_on is 'Day of the protocol register, Europe/Rome.';
comment on column mart.request_milestone.reached_on is 'Day the milestone was reached; null while it is not.';
comment on column mart.request_milestone.is_end_undated is 'Whether the source says it is closed, and neither the milestone nor any other end has a day.';
comment on column mart.request_milestone.withdrawn_on is 'Day the requester withdrew it; null if never.';
comment on column mart.request_milestone.transferred_on is 'Day it went to another body for competence; null if never.';
comment on column mart.request_milestone.duplicate_of is 'Protocol number of the first of several equal requests; null for the first.';
comment on column mart.request_milestone.split_on is 'Day the first of the parts it was split into was registered; null if it has none.';
comment on column mart.request_milestone.event_on is 'Day of the event patronage is asked for; null for other kinds.';
comment on column mart.request_milestone.due_on is 'Last day in time, as the source states it, else by the term of the procedure; null where neither says.';
comment on column mart.request_milestone.has_two_starts is 'Whether the source tells of another start than the day of receipt.';
comment on column mart.request_milestone.is_suspension_open is 'Whether it is closed and a suspension of it was never resumed.';
comment on column mart.request_milestone.gross_days is 'Calendar days from receipt to milestone; null while it is not reached.';
comment on column mart.request_milestone.suspended_days is 'Calendar days of those in which the term was suspended.';
comment on column mart.request_milestone.working_days is 'Office days from receipt to milestone, by the calendar of the source; null while it is not reached, or outside the calendar.';
comment on column mart.request_milestone.suspended_working_days is 'Office days of those in which the term was suspended.';
