-- Offices of the demo municipality; the source gives the last day of a period, we the day after.
select
  codice as office_code,
  denominazione as office_name,
  direzione as directorate,
  responsabile as responsible,
  confluito_in as successor,
  valido_dal as valid_from,
  valido_al + 1 as valid_to
from raw.uffici_current
