-- mart.source_shape: one row per source and shape of its rows in the stage.
-- A source may tell of several things: requests, and what happened to them.
create or replace view mart.source_shape as
select
  regexp_extract(view_name, '^(.*?)_(request|clock_event|office|procedure)$', 1) as source,
  regexp_extract(view_name, '^(.*?)_(request|clock_event|office|procedure)$', 2) as shape
from duckdb_views()
where database_name = current_database()
  and schema_name = 'stage'
  and view_name not like 'no\_%' escape '\'
  and regexp_matches(view_name, '_(request|clock_event|office|procedure)$');
comment on view mart.source_shape is 'One row per source and shape of its rows in the stage.';
comment on column mart.source_shape.source is 'Folder of etl/.';
comment on column mart.source_shape.shape is 'request, clock_event, office or procedure.';
