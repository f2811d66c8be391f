-- mart.reconciliation: one row per load that was compared with its source, month and measure.
create or replace view mart.reconciliation as
select
  load_id,
  source,
  period_start,
  measure,
  source_value,
  warehouse_value
from raw.reconciliation;
comment on view mart.reconciliation is 'One row per load that was compared with its source, month and measure.';
comment on column mart.reconciliation.load_id is 'The load; see mart.load.';
comment on column mart.reconciliation.source is 'Folder of etl/.';
comment on column mart.reconciliation.period_start is 'First day of the month; null for rows without a day, or with none that can be read.';
comment on column mart.reconciliation.measure is 'rows, or sum of a column.';
comment on column mart.reconciliation.source_value is 'What the source says of itself.';
comment on column mart.reconciliation.warehouse_value is 'Current rows, and those set aside, that are known.';
