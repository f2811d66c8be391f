-- The layers of the warehouse, in the order rows go through them. What has landed is as the source sent it, and is there only
-- until a load has made something of it.
create schema if not exists landing;
create schema if not exists raw;
create schema if not exists stage;
create schema if not exists star;
create schema if not exists mart;
