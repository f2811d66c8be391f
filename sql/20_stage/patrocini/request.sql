-- Patronage requests: the office answers for the investigation, the Mayor for the decision.
select
  protocollo as protocol_number,
  'PATROCINIO' as request_kind,
  ufficio as office_code,
  richiedente as requester,
  canale as channel,
  oggetto as subject,
  istruttoria_agile as remote_work,
  data_arrivo as received_on,
  data_fine_istruttoria as investigated_on,
  data_provvedimento as concluded_on,
  esito as outcome,
  data_rinuncia as withdrawn_on,
  data_trasferimento as transferred_on,
  duplicato_di as duplicate_of,
  data_evento as event_on
from raw.patrocini_current
