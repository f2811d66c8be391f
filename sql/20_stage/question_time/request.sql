-- Question time items; always put and answered in the council, so there is no channel.
select
  protocollo as protocol_number,
  'QUESTION_TIME' as request_kind,
  ufficio as office_code,
  consigliere as requester,
  oggetto as subject,
  data_presentazione as received_on,
  data_risposta as concluded_on,
  case when data_risposta is not null then 'RISPOSTA_ORALE' end as outcome,
  data_ritiro as withdrawn_on,
  data_seduta as session_on,
  rinviata_al as postponed_to
from raw.question_time_current
