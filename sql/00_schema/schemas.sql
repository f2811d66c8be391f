-- The layers of the warehouse, in the order rows go through them.
create schema if not exists raw;
create schema if not exists stage;
create schema if not exists star;
create schema if not exists mart;
