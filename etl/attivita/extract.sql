select
  numero,
  tipo,
  oggetto,
  ufficio,
  canale,
  data_avvio,
  data_svolgimento,
  data_annullamento,
  stato,
  importo,
  aggiornato_il
from attivita
where aggiornato_il > :watermark
