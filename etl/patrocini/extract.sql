select
  protocollo,
  richiedente,
  oggetto,
  data_arrivo,
  data_evento,
  ufficio,
  canale,
  data_fine_istruttoria,
  istruttoria_agile,
  data_provvedimento,
  esito,
  data_rinuncia,
  duplicato_di,
  data_trasferimento,
  ente_trasferimento,
  aggiornato_il
from patrocini
where aggiornato_il > :watermark
