-- raw.term_state: at most one row, the fingerprint of the rules in the other raw.term… tables.
create table if not exists raw.term_state (fingerprint varchar not null);
