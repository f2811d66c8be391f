select
  protocollo,
  tipo,
  richiedente,
  oggetto,
  data_presentazione,
  ufficio,
  canale,
  data_esito,
  esito,
  data_rinuncia,
  duplicato_di,
  data_trasferimento,
  aggiornato_il
from accessi
where aggiornato_il > :watermark
