select
  codice,
  denominazione,
  direzione,
  valido_dal,
  valido_al,
  aggiornato_il
from uffici
where aggiornato_il > :watermark
