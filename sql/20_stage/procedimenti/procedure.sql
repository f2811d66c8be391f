-- Procedures of the demo municipality, one for each kind of request; the source gives the last day, we the day after.
select
  codice as request_kind,
  denominazione as title,
  responsabile as responsible,
  ufficio as office_code,
  valido_dal as valid_from,
  valido_al + 1 as valid_to
from raw.procedimenti_current
