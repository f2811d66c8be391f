-- raw.reconciliation: one row per load that was compared with its source, month and measure.
-- The source's value was asked of the source itself; the warehouse's counts current rows and those set aside.
create table if not exists raw.reconciliation (
  load_id bigint not null,
  source varchar not null,
  period_start date,
  measure varchar not null,
  source_value decimal(38, 4) not null,
  warehouse_value decimal(38, 4) not null
);
