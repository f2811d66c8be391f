select
  numero,
  data_protocollo,
  oggetto,
  mittente,
  canale,
  ufficio,
  aggiornato_il
from protocollo
where aggiornato_il > :watermark
