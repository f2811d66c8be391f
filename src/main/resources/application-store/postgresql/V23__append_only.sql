-- What was entered, signed or judged is only added to, never changed: the database itself refuses it.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to: its rows cannot be changed or deleted', tg_table_name;
end $$;
create trigger manual_value_append_only before update or delete on manual_value for each row execute function append_only();
create trigger manual_value_no_truncate before truncate on manual_value for each statement execute function append_only();
create trigger manual_proof_append_only before update or delete on manual_proof for each row execute function append_only();
create trigger manual_proof_no_truncate before truncate on manual_proof for each statement execute function append_only();
create trigger manual_validation_append_only before update or delete on manual_validation for each row execute function append_only();
create trigger manual_validation_no_truncate before truncate on manual_validation for each statement execute function append_only();
create trigger sheet_event_append_only before update or delete on sheet_event for each row execute function append_only();
create trigger sheet_event_no_truncate before truncate on sheet_event for each statement execute function append_only();
create trigger signed_check_append_only before update or delete on signed_check for each row execute function append_only();
create trigger signed_check_no_truncate before truncate on signed_check for each statement execute function append_only();
create trigger frozen_value_append_only before update or delete on frozen_value for each row execute function append_only();
create trigger frozen_value_no_truncate before truncate on frozen_value for each statement execute function append_only();
create trigger check_validation_append_only before update or delete on check_validation for each row execute function append_only();
create trigger check_validation_no_truncate before truncate on check_validation for each statement execute function append_only();
