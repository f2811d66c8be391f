select
  numero,
  tipo,
  oggetto,
  ufficio,
  data_incarico,
  data_predisposizione,
  data_adozione,
  data_rinuncia,
  stato,
  aggiornato_il
from atti
where aggiornato_il > :watermark
