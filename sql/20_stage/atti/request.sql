-- Acts: the office drafts them, which is its work; who adopts or signs them comes later and has days of their own.
select
  numero as protocol_number,
  tipo as request_kind,
  ufficio as office_code,
  oggetto as subject,
  data_incarico as received_on,
  data_predisposizione as investigated_on,
  data_adozione as concluded_on,
  case when data_adozione is not null then stato end as outcome,
  data_rinuncia as withdrawn_on
from raw.atti_current
