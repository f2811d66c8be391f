-- What stops and restarts the legal time of requests.
select
  protocollo as protocol_number,
  case tipo when 'SOSPENSIONE' then 'SUSPEND' when 'RIPRESA' then 'RESUME' when 'RIAVVIO' then 'RESTART' end as event_type,
  data_movimento as occurred_on,
  riferimento_normativo as legal_basis
from raw.movimenti_termini_current
