select
  numero,
  tipo,
  oggetto,
  mittente,
  canale,
  data_protocollo,
  ufficio,
  data_smistamento,
  rismistata,
  aggiornato_il
from posta
where aggiornato_il > :watermark
