-- raw.star_build: at most one row, the fingerprint of the SQL the star was last built with.
create table if not exists raw.star_build (fingerprint varchar not null);
