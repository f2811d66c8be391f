-- What the Direzione did or was to do. A mission has the amount it cost, once somebody has accounted for it; what was
-- taken away once it was published keeps its day and says so in its outcome.
select
  numero as protocol_number,
  tipo as request_kind,
  ufficio as office_code,
  canale as channel,
  oggetto as subject,
  data_avvio as received_on,
  data_svolgimento as concluded_on,
  case when data_svolgimento is not null then stato end as outcome,
  data_annullamento as withdrawn_on,
  importo::decimal(18, 2) as amount
from raw.attivita_current
