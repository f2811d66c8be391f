package it.traguardo.warehouse;

import static it.traguardo.warehouse.generated.mart.Tables.CHECK_OFFENDER;
import static it.traguardo.warehouse.generated.mart.Tables.CHECK_RESULT;
import static it.traguardo.warehouse.generated.mart.Tables.LOAD;
import static it.traguardo.warehouse.generated.mart.Tables.QUARANTINE;
import static it.traguardo.warehouse.generated.mart.Tables.RECONCILIATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** How loads ended, what was found of them, and which rows they set aside: what pages and alerts tell of it. */
public final class LoadHistory {

    private final Warehouse warehouse;

    public LoadHistory(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Loads that began in a window of time, the latest first.
     *
     * @param source one alone, or all when empty
     */
    public List<Load> loads(Optional<String> source, Instant from, Instant to) {
        return warehouse.read(query -> query.selectFrom(LOAD)
                .where(LOAD.STARTED_AT.ge(at(from)))
                .and(LOAD.STARTED_AT.lt(at(to)))
                .and(source.map(LOAD.SOURCE::eq).orElse(noCondition()))
                .orderBy(LOAD.LOAD_ID.desc())
                .fetch(LoadHistory::load));
    }

    public Optional<Load> findLoad(long loadId) {
        return warehouse.read(
                query -> query.selectFrom(LOAD).where(LOAD.LOAD_ID.eq(loadId)).fetchOptional(LoadHistory::load));
    }

    /** What was checked of a load, that which stopped it first. */
    public List<Check> checks(long loadId) {
        return checks(CHECK_RESULT.LOAD_ID.eq(loadId));
    }

    /** What one check of a source found in a window of time, the latest first. */
    public List<Check> checks(String source, String name, Instant from, Instant to) {
        return checks(CHECK_RESULT
                .SOURCE
                .eq(source)
                .and(CHECK_RESULT.CHECK_NAME.eq(name))
                .and(CHECK_RESULT.CHECKED_AT.ge(at(from)))
                .and(CHECK_RESULT.CHECKED_AT.lt(at(to))));
    }

    /** The first of what a check found, as JSON. */
    public List<String> offenders(long loadId, String check) {
        return warehouse.read(query -> query.select(CHECK_OFFENDER.OFFENDER)
                .from(CHECK_OFFENDER)
                .where(CHECK_OFFENDER.LOAD_ID.eq(loadId))
                .and(CHECK_OFFENDER.CHECK_NAME.eq(check))
                .orderBy(CHECK_OFFENDER.POSITION)
                .fetch(CHECK_OFFENDER.OFFENDER));
    }

    /** One page of the faults set aside, the latest first. */
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
                .fetch(LoadHistory::fault));
    }

    public long quarantineCount(QuarantineFilter filter) {
        return warehouse.read(query ->
                query.selectCount().from(QUARANTINE).where(filter.condition()).fetchSingle(0, Long.class));
    }

    /** How many faults are open, by source, rule and column. */
    public List<FaultCount> openFaults() {
        return warehouse.read(query -> query.select(
                        QUARANTINE.SOURCE,
                        QUARANTINE.RULE.convertFrom(Optional::ofNullable),
                        QUARANTINE.COLUMN_NAME.convertFrom(Optional::ofNullable),
                        count().cast(SQLDataType.BIGINT))
                .from(QUARANTINE)
                .where(QUARANTINE.STATE.eq("OPEN"))
                .groupBy(QUARANTINE.SOURCE, QUARANTINE.RULE, QUARANTINE.COLUMN_NAME)
                .orderBy(QUARANTINE.SOURCE, QUARANTINE.RULE, QUARANTINE.COLUMN_NAME)
                .fetch(mapping(FaultCount::new)));
    }

    /** Both sides of each total that was compared after a load; none where nothing was. */
    public List<Total> reconciliation(long loadId) {
        return warehouse.read(query -> query.select(
                        RECONCILIATION.PERIOD_START.convertFrom(Optional::ofNullable),
                        RECONCILIATION.MEASURE,
                        RECONCILIATION.SOURCE_VALUE,
                        RECONCILIATION.WAREHOUSE_VALUE)
                .from(RECONCILIATION)
                .where(RECONCILIATION.LOAD_ID.eq(loadId))
                .orderBy(RECONCILIATION.PERIOD_START.asc().nullsFirst(), RECONCILIATION.MEASURE)
                .fetch(mapping(Total::new)));
    }

    private List<Check> checks(Condition condition) {
        return warehouse.read(query -> query.select(
                        CHECK_RESULT.LOAD_ID,
                        CHECK_RESULT.SOURCE,
                        CHECK_RESULT.CHECKED_AT.convertFrom(LoadHistory::instant),
                        CHECK_RESULT.CHECK_NAME,
                        CHECK_RESULT.SEVERITY.convertFrom(CheckResult.Severity::valueOf),
                        CHECK_RESULT.KIND,
                        CHECK_RESULT.OFFENDERS,
                        CHECK_RESULT.MESSAGE.convertFrom(Optional::ofNullable))
                .from(CHECK_RESULT)
                .where(condition)
                .orderBy(CHECK_RESULT.LOAD_ID.desc(), CHECK_RESULT.SEVERITY, CHECK_RESULT.CHECK_NAME)
                .fetch(mapping(Check::new)));
    }

    private static Load load(Record row) {
        return new Load(
                row.get(LOAD.LOAD_ID),
                row.get(LOAD.SOURCE),
                instant(row.get(LOAD.STARTED_AT)),
                find(row, LOAD.READ_AT).map(OffsetDateTime::toInstant),
                instant(row.get(LOAD.FINISHED_AT)),
                Load.State.valueOf(row.get(LOAD.STATE)),
                find(row, LOAD.CAUSE),
                find(row, LOAD.ATTEMPT),
                find(row, LOAD.SCOPE),
                new Load.Rows(
                        row.get(LOAD.ROWS_READ),
                        row.get(LOAD.ROWS_NEW),
                        row.get(LOAD.ROWS_CHANGED),
                        row.get(LOAD.ROWS_UNCHANGED),
                        row.get(LOAD.ROWS_DELETED),
                        row.get(LOAD.ROWS_QUARANTINED),
                        row.get(LOAD.ROWS_DISCARDED)),
                find(row, LOAD.WATERMARK),
                find(row, LOAD.STAR_BUILD),
                find(row, LOAD.MESSAGE));
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
                instant(row.get(QUARANTINE.KNOWN_AT)),
                QuarantinedFault.State.valueOf(row.get(QUARANTINE.STATE)),
                find(row, QUARANTINE.SETTLED_AT).map(OffsetDateTime::toInstant),
                find(row, QUARANTINE.SETTLED_BY),
                find(row, QUARANTINE.SETTLED_BECAUSE));
    }

    private static <T> Optional<T> find(Record row, Field<T> field) {
        @Nullable T value = row.get(field);
        return Optional.ofNullable(value);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * One load of one source.
     *
     * @param cause why it ran; empty, like attempt and scope, of loads before these were kept
     * @param starBuild what it made of the star
     * @param message what stopped it
     */
    public record Load(
            long loadId,
            String source,
            Instant startedAt,
            Optional<Instant> readAt,
            Instant finishedAt,
            State state,
            Optional<String> cause,
            Optional<Integer> attempt,
            Optional<String> scope,
            Rows rows,
            Optional<String> watermark,
            Optional<String> starBuild,
            Optional<String> message) {

        /** How it ended; unless it succeeded it changed nothing. */
        public enum State {
            SUCCEEDED,
            STOPPED,
            CANCELLED
        }

        /**
         * What became of the rows.
         *
         * @param read of a load that succeeded, the sum of all others but the deleted
         * @param deleted rows the source no longer has
         */
        public record Rows(
                long read, long fresh, long changed, long unchanged, long deleted, long quarantined, long discarded) {}
    }

    /**
     * What one check found of one load.
     *
     * @param checkedAt end of the load
     * @param offenders 0 when it passed, and then there is no message
     */
    public record Check(
            long loadId,
            String source,
            Instant checkedAt,
            String name,
            CheckResult.Severity severity,
            String kind,
            long offenders,
            Optional<String> message) {}

    /** How many faults of one rule and column are open. */
    public record FaultCount(String source, Optional<String> rule, Optional<String> column, long faults) {}

    /**
     * A total at the source and here.
     *
     * @param month first day of it; empty for rows without a day
     */
    public record Total(Optional<LocalDate> month, String measure, BigDecimal sourceValue, BigDecimal warehouseValue) {

        public boolean agrees() {
            return sourceValue.compareTo(warehouseValue) == 0;
        }
    }
}
