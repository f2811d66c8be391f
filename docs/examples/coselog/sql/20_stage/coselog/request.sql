-- One request per case of the event log: what its last event says of the case, and that event's activity.
-- Days are those of Europe/Rome, which has the hours of the municipality.
select
  case_id as protocol_number,
  'PERMESSO_AMBIENTALE' as request_kind,
  arg_max(department, happened_at) as office_code,
  arg_max(channel, happened_at) as channel,
  arg_max(activity, happened_at) as subject,
  (arg_max(started_at, happened_at) at time zone 'Europe/Rome')::date as received_on,
  (arg_max_null(ended_at, happened_at) at time zone 'Europe/Rome')::date as concluded_on,
  (arg_max(deadline_at, happened_at) at time zone 'Europe/Rome')::date as due_on
from raw.coselog_current
group by case_id
