-- Movements of the petty cash. What a movement takes back has an amount below 0 and stays among the expenses, so that they
-- add up to what was spent; what the fund gets back is another stream.
select
  numero as protocol_number,
  case tipo when 'REINTEGRO' then 'REINTEGRO_ECONOMALE' else 'SPESA_ECONOMALE' end as request_kind,
  voce as procedure_name,
  ufficio as office_code,
  voce as subject,
  data_movimento as received_on,
  data_rendiconto as concluded_on,
  tipo as outcome,
  importo::decimal(18, 2) as amount
from raw.economale_current
