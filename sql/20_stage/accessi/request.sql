-- Requests of access of all four kinds; silence is an outcome, not an answer.
select
  protocollo as protocol_number,
  case tipo
    when 'DOCUMENTALE' then 'ACCESSO_DOCUMENTALE'
    when 'CIVICO_SEMPLICE' then 'ACCESSO_CIVICO_SEMPLICE'
    when 'CIVICO_GENERALIZZATO' then 'ACCESSO_CIVICO_GENERALIZZATO'
    else tipo
  end as request_kind,
  ufficio as office_code,
  richiedente as requester,
  canale as channel,
  oggetto as subject,
  data_presentazione as received_on,
  data_esito as concluded_on,
  esito as outcome,
  data_rinuncia as withdrawn_on,
  data_trasferimento as transferred_on,
  duplicato_di as duplicate_of
from raw.accessi_current
