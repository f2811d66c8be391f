select
  codice,
  denominazione,
  direzione,
  responsabile,
  confluito_in,
  valido_dal,
  valido_al,
  aggiornato_il
from uffici
where aggiornato_il > :watermark
