-- Which stage views there are of each shape, for query_table; the one without rows first, which has every column.
set variable request_views = (
  select list('stage.' || view_name order by view_name <> 'no_request', view_name)
  from duckdb_views()
  where database_name = current_database() and schema_name = 'stage' and view_name like '%\_request' escape '\'
);
set variable clock_event_views = (
  select list('stage.' || view_name order by view_name <> 'no_clock_event', view_name)
  from duckdb_views()
  where database_name = current_database() and schema_name = 'stage' and view_name like '%\_clock\_event' escape '\'
);
set variable office_views = (
  select list('stage.' || view_name order by view_name <> 'no_office', view_name)
  from duckdb_views()
  where database_name = current_database() and schema_name = 'stage' and view_name like '%\_office' escape '\'
);
set variable procedure_views = (
  select list('stage.' || view_name order by view_name <> 'no_procedure', view_name)
  from duckdb_views()
  where database_name = current_database() and schema_name = 'stage' and view_name like '%\_procedure' escape '\'
);
-- Requests are numbered from the one after it: 0 where all of the star is built.
set variable last_request_row = 0;
