select
  protocollo,
  tipo,
  consigliere,
  gruppo,
  oggetto,
  data_presentazione,
  ufficio,
  canale,
  data_risposta,
  modalita_risposta,
  data_ritiro,
  duplicato_di,
  data_trasferimento,
  aggiornato_il
from interrogazioni
where aggiornato_il > :watermark
