select
  id,
  protocollo,
  tipo,
  data_movimento,
  motivo,
  riferimento_normativo,
  aggiornato_il
from movimenti_termini
where aggiornato_il > :watermark
