-- Council questions of both kinds, INTERROGAZIONE and DOMANDA_ATTUALITA.
select
  protocollo as protocol_number,
  tipo as request_kind,
  ufficio as office_code,
  consigliere as requester,
  canale as channel,
  oggetto as subject,
  data_presentazione as received_on,
  data_risposta as concluded_on,
  'RISPOSTA_' || modalita_risposta as outcome,
  data_ritiro as withdrawn_on,
  data_trasferimento as transferred_on,
  duplicato_di as duplicate_of
from raw.interrogazioni_current
