package it.traguardo.quality;

import static it.traguardo.warehouse.generated.mart.Tables.QUARANTINE;
import static it.traguardo.warehouse.generated.mart.Tables.RECONCILIATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import it.traguardo.warehouse.Warehouse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads which rows loads have put aside, and how their totals compare with those of the sources. */
public final class RowHistory {

    private final Warehouse warehouse;

    public RowHistory(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** One page of the faults put aside, the latest first. */
    public List<QuarantinedFault> quarantine(QuarantineFilter filter, int offset, int limit) {
        return warehouse.read(query -> query.selectFrom(QUARANTINE)
                .where(filter.condition())
                .orderBy(
                        QUARANTINE.LOAD_ID.desc(),
                        QUARANTINE.SOURCE,
                        QUARANTINE.ROW_IN_LOAD,
                        QUARANTINE.SOURCE_LINE,
                        QUARANTINE.COLUMN_NAME,
                        QUARANTINE.REASON)
                .limit(limit)
                .offset(offset)
                .fetch(RowHistory::fault));
    }

    public int quarantineCount(QuarantineFilter filter) {
        return warehouse.read(query -> query.selectCount()
                .from(QUARANTINE)
                .where(filter.condition())
                .fetchSingle()
                .value1());
    }

    /** How many faults are open, by source, rule and column. */
    public List<FaultCount> openFaults() {
        return warehouse.read(query -> query.select(
                        QUARANTINE.SOURCE,
                        QUARANTINE.RULE.convertFrom(Optional::ofNullable),
                        QUARANTINE.COLUMN_NAME.convertFrom(Optional::ofNullable),
                        count().cast(SQLDataType.BIGINT))
                .from(QUARANTINE)
                .where(QUARANTINE.STATE.eq(QuarantinedFault.State.OPEN.name()))
                .groupBy(QUARANTINE.SOURCE, QUARANTINE.RULE, QUARANTINE.COLUMN_NAME)
                .orderBy(QUARANTINE.SOURCE, QUARANTINE.RULE, QUARANTINE.COLUMN_NAME)
                .fetch(mapping(FaultCount::new)));
    }

    /** Both sides of each total that was compared after a load; none where nothing was. */
    public List<ComparedTotal> totals(long loadId) {
        return warehouse.read(query -> query.select(
                        RECONCILIATION.PERIOD_START.convertFrom(Optional::ofNullable),
                        RECONCILIATION.MEASURE,
                        RECONCILIATION.SOURCE_VALUE,
                        RECONCILIATION.WAREHOUSE_VALUE)
                .from(RECONCILIATION)
                .where(RECONCILIATION.LOAD_ID.eq(loadId))
                .orderBy(RECONCILIATION.PERIOD_START.asc().nullsFirst(), RECONCILIATION.MEASURE)
                .fetch(mapping(ComparedTotal::new)));
    }

    /** The last load of each source whose totals were compared. */
    public List<Long> lastCompared() {
        return warehouse.read(query -> query.select(max(RECONCILIATION.LOAD_ID))
                .from(RECONCILIATION)
                .groupBy(RECONCILIATION.SOURCE)
                .orderBy(RECONCILIATION.SOURCE)
                .fetch(0, Long.class));
    }

    private static QuarantinedFault fault(Record row) {
        return new QuarantinedFault(
                row.get(QUARANTINE.LOAD_ID),
                row.get(QUARANTINE.SOURCE),
                find(row, QUARANTINE.SOURCE_LINE),
                find(row, QUARANTINE.ROW_KEY).filter(key -> !key.isEmpty()),
                find(row, QUARANTINE.COLUMN_NAME),
                find(row, QUARANTINE.RULE),
                row.get(QUARANTINE.REASON),
                row.get(QUARANTINE.SOURCE_ROW),
                row.get(QUARANTINE.KNOWN_AT).toInstant(),
                QuarantinedFault.State.valueOf(row.get(QUARANTINE.STATE)),
                find(row, QUARANTINE.SETTLED_AT).map(OffsetDateTime::toInstant),
                find(row, QUARANTINE.SETTLED_BY),
                find(row, QUARANTINE.SETTLED_BECAUSE));
    }

    private static <T> Optional<T> find(Record row, Field<T> field) {
        @Nullable T value = row.get(field);
        return Optional.ofNullable(value);
    }
}
