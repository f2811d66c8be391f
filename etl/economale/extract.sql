select
  numero,
  tipo,
  voce,
  ufficio,
  data_movimento,
  importo,
  data_rendiconto,
  storno_di,
  aggiornato_il
from economale
where aggiornato_il > :watermark
