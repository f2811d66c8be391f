select
  protocollo,
  consigliere,
  gruppo,
  oggetto,
  data_presentazione,
  ufficio,
  data_seduta,
  rinviata_al,
  data_risposta,
  data_ritiro,
  aggiornato_il
from question_time
where aggiornato_il > :watermark
