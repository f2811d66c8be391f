select
  codice,
  denominazione,
  responsabile,
  ufficio,
  valido_dal,
  valido_al,
  aggiornato_il
from procedimenti
where aggiornato_il > :watermark
