-- Reports of citizens; the state is the outcome once a report is closed, cancelled or deleted.
select
  id::varchar as protocol_number,
  'SEGNALAZIONE' as request_kind,
  coalesce(categoria, 'Senza categoria') as procedure_name,
  descrizione_breve as channel,
  categoria as subject,
  creato as received_on,
  chiusa as concluded_on,
  case when stato in ('chiusa', 'archiviata', 'annullata', 'eliminata') then upper(stato) end as outcome
from raw.segnalazioni_current
