-- Letters registered and passed on. One sent to the wrong office is passed on when it reaches the right one.
select
  numero as protocol_number,
  'POSTA' as request_kind,
  tipo as procedure_name,
  ufficio as office_code,
  mittente as requester,
  canale as channel,
  oggetto as subject,
  data_protocollo as received_on,
  data_smistamento as concluded_on,
  case when rismistata then 'RISMISTATA' when data_smistamento is not null then 'SMISTATA' end as outcome
from raw.posta_current
