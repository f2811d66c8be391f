-- star.fact_request: one row per request, open or concluded, in the state last known.
create or replace table star.fact_request (
  request_row bigint not null,
  source varchar not null,
  protocol_number varchar not null,
  request_kind varchar not null,
  procedure_name varchar not null,
  office_code varchar,
  requester varchar,
  channel varchar,
  subject varchar,
  remote_work boolean,
  received_on date not null,
  outcome varchar,
  closed boolean,
  withdrawn_on date,
  transferred_on date,
  duplicate_of varchar,
  split_from varchar,
  event_on date,
  session_on date,
  postponed_to date,
  stated_due_on date,
  counterparty_informed_on date,
  amount decimal(18, 2)
);
insert into star.fact_request
select
  getvariable('last_request_row') + row_number() over (order by received_on, source, protocol_number),
  source,
  protocol_number,
  request_kind,
  coalesce(procedure_name, request_kind),
  office_code,
  requester,
  channel,
  subject,
  remote_work,
  received_on,
  outcome,
  closed,
  withdrawn_on,
  transferred_on,
  duplicate_of,
  split_from,
  event_on,
  session_on,
  postponed_to,
  due_on,
  counterparty_informed_on,
  amount
from query_table(getvariable('request_views'), true)
order by received_on, source, protocol_number;
comment on table star.fact_request is 'One row per request, open or concluded.';
comment on column star.fact_request.request_row is 'Number of the request, by which the tables of sql/35_clock/ are joined; another after each time it is built.';
comment on column star.fact_request.source is 'Folder of etl/ the request came from.';
comment on column star.fact_request.protocol_number is 'Protocol number, unique within the source.';
comment on column star.fact_request.request_kind is 'Kind of request: PATROCINIO, INTERROGAZIONE …';
comment on column star.fact_request.procedure_name is 'Procedure within the kind.';
comment on column star.fact_request.office_code is 'Office it was given to; see dim_office_answering for who answers for it on a day.';
comment on column star.fact_request.requester is 'Pseudonym of the requester.';
comment on column star.fact_request.channel is 'Way the request reached the office.';
comment on column star.fact_request.subject is 'Subject as written in the register.';
comment on column star.fact_request.remote_work is 'Whether the investigation was carried out in remote work; null until it ends.';
comment on column star.fact_request.received_on is 'Day of the protocol register, Europe/Rome.';
comment on column star.fact_request.outcome is 'Outcome or closing state; null while there is none.';
comment on column star.fact_request.closed is 'Whether the source says it is closed, be there a day or not; null where it says nothing.';
comment on column star.fact_request.withdrawn_on is 'Day the requester withdrew it; null if never.';
comment on column star.fact_request.transferred_on is 'Day it went to another body for competence; null if never.';
comment on column star.fact_request.duplicate_of is 'Protocol number of the first of several equal requests; null for the first.';
comment on column star.fact_request.split_from is 'Protocol number of the request it was split from; null for one that stands alone.';
comment on column star.fact_request.event_on is 'Day of the event patronage is asked for; null for other kinds.';
comment on column star.fact_request.session_on is 'Council session the item was first put on; null for other kinds.';
comment on column star.fact_request.postponed_to is 'Session it was postponed to; null if never.';
comment on column star.fact_request.stated_due_on is 'Deadline as the source states it; null where it states none.';
comment on column star.fact_request.counterparty_informed_on is 'Day the counter-party has the decision that grants access over its opposition; null where there is none.';
comment on column star.fact_request.amount is 'Euro it is about, to the cent, below 0 where it takes back; null where the source gives none.';
