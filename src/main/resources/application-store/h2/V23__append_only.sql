-- What was entered, signed or judged is only added to, never changed: the database itself refuses it.
create trigger manual_value_no_update before update on manual_value for each row call 'it.traguardo.cycle.AppendOnly';
create trigger manual_value_no_delete before delete on manual_value for each row call 'it.traguardo.cycle.AppendOnly';
create trigger manual_proof_no_update before update on manual_proof for each row call 'it.traguardo.cycle.AppendOnly';
create trigger manual_proof_no_delete before delete on manual_proof for each row call 'it.traguardo.cycle.AppendOnly';
create trigger manual_validation_no_update before update on manual_validation for each row call 'it.traguardo.cycle.AppendOnly';
create trigger manual_validation_no_delete before delete on manual_validation for each row call 'it.traguardo.cycle.AppendOnly';
create trigger sheet_event_no_update before update on sheet_event for each row call 'it.traguardo.cycle.AppendOnly';
create trigger sheet_event_no_delete before delete on sheet_event for each row call 'it.traguardo.cycle.AppendOnly';
create trigger signed_check_no_update before update on signed_check for each row call 'it.traguardo.cycle.AppendOnly';
create trigger signed_check_no_delete before delete on signed_check for each row call 'it.traguardo.cycle.AppendOnly';
create trigger frozen_value_no_update before update on frozen_value for each row call 'it.traguardo.cycle.AppendOnly';
create trigger frozen_value_no_delete before delete on frozen_value for each row call 'it.traguardo.cycle.AppendOnly';
create trigger check_validation_no_update before update on check_validation for each row call 'it.traguardo.cycle.AppendOnly';
create trigger check_validation_no_delete before delete on check_validation for each row call 'it.traguardo.cycle.AppendOnly';
