package it.traguardo.quality;

import static it.traguardo.warehouse.generated.mart.Tables.CHECK_OFFENDER;
import static it.traguardo.warehouse.generated.mart.Tables.CHECK_RESULT;
import static it.traguardo.warehouse.generated.mart.Tables.LOAD;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import it.traguardo.quality.LoadRecord.State;
import it.traguardo.warehouse.Warehouse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads what became of the loads, and what their checks found. */
public final class LoadHistory {

    private final Warehouse warehouse;

    public LoadHistory(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Loads that pass {@code filter}, newest first. */
    public List<LoadRecord> loads(LoadFilter filter, int offset, int limit) {
        return warehouse.read(query -> query.selectFrom(LOAD)
                .where(condition(filter))
                .orderBy(LOAD.LOAD_ID.desc())
                .limit(offset, limit)
                .fetch(LoadHistory::load));
    }

    public int count(LoadFilter filter) {
        return warehouse.read(query -> query.selectCount()
                .from(LOAD)
                .where(condition(filter))
                .fetchSingle()
                .value1());
    }

    public Optional<LoadRecord> find(long loadId) {
        return warehouse.read(
                query -> query.selectFrom(LOAD).where(LOAD.LOAD_ID.eq(loadId)).fetchOptional(LoadHistory::load));
    }

    /** The last load of each source, by source. */
    public List<LoadRecord> last() {
        return warehouse.read(query -> query.selectFrom(LOAD)
                .where(LOAD.LOAD_ID.in(select(max(LOAD.LOAD_ID)).from(LOAD).groupBy(LOAD.SOURCE)))
                .orderBy(LOAD.SOURCE)
                .fetch(LoadHistory::load));
    }

    /** The last load of each source that succeeded, by source. */
    public List<LoadRecord> lastSuccesses() {
        return warehouse.read(query -> query.selectFrom(LOAD)
                .where(LOAD.LOAD_ID.in(select(max(LOAD.LOAD_ID))
                        .from(LOAD)
                        .where(LOAD.STATE.eq(State.SUCCEEDED.name()))
                        .groupBy(LOAD.SOURCE)))
                .orderBy(LOAD.SOURCE)
                .fetch(LoadHistory::load));
    }

    /** What the checks of one load found: those that stop first, then by name. */
    public List<CheckRecord> checks(long loadId) {
        return warehouse.read(query -> query.selectFrom(CHECK_RESULT)
                .where(CHECK_RESULT.LOAD_ID.eq(loadId))
                .orderBy(CHECK_RESULT.SEVERITY, CHECK_RESULT.CHECK_NAME)
                .fetch(LoadHistory::check));
    }

    /** The last {@code times} results of the check {@code name}, newest first. */
    public List<CheckRecord> results(String name, int times) {
        return warehouse.read(query -> query.selectFrom(CHECK_RESULT)
                .where(CHECK_RESULT.CHECK_NAME.eq(name))
                .orderBy(CHECK_RESULT.LOAD_ID.desc())
                .limit(times)
                .fetch(LoadHistory::check));
    }

    /** The last result of each check of {@code sql/90_checks}, which look at all sources, and of each rule of each source. */
    public List<CheckRecord> lastResults() {
        var newest = CHECK_RESULT.as("newest");
        return warehouse.read(query -> query.selectFrom(CHECK_RESULT)
                .where(CHECK_RESULT.LOAD_ID.eq(select(max(newest.LOAD_ID))
                        .from(newest)
                        .where(newest.CHECK_NAME.eq(CHECK_RESULT.CHECK_NAME))
                        .and(newest.KIND.eq("SQL").or(newest.SOURCE.eq(CHECK_RESULT.SOURCE)))))
                .orderBy(CHECK_RESULT.SEVERITY, CHECK_RESULT.CHECK_NAME, CHECK_RESULT.SOURCE)
                .fetch(LoadHistory::check));
    }

    /** Rows a check found in a load, as JSON objects with the columns it gives. */
    public List<String> offenders(long loadId, String check, int limit) {
        return warehouse.read(query -> query.select(CHECK_OFFENDER.OFFENDER)
                .from(CHECK_OFFENDER)
                .where(CHECK_OFFENDER.LOAD_ID.eq(loadId))
                .and(CHECK_OFFENDER.CHECK_NAME.eq(check))
                .orderBy(CHECK_OFFENDER.POSITION)
                .limit(limit)
                .fetch(CHECK_OFFENDER.OFFENDER));
    }

    private static Condition condition(LoadFilter filter) {
        Condition condition = noCondition();
        if (filter.source().isPresent()) {
            condition = condition.and(LOAD.SOURCE.eq(filter.source().get()));
        }
        if (filter.state().isPresent()) {
            condition = condition.and(LOAD.STATE.eq(filter.state().get().name()));
        }
        if (filter.changedOnly()) {
            condition = condition.and(LOAD.STATE
                    .ne(State.SUCCEEDED.name())
                    .or(LOAD.ROWS_NEW
                            .plus(LOAD.ROWS_CHANGED)
                            .plus(LOAD.ROWS_DELETED)
                            .plus(LOAD.ROWS_QUARANTINED)
                            .gt(0L)));
        }
        if (filter.since().isPresent()) {
            condition = condition.and(LOAD.FINISHED_AT.ge(filter.since().get().atOffset(ZoneOffset.UTC)));
        }
        return condition;
    }

    private static LoadRecord load(Record row) {
        return new LoadRecord(
                row.get(LOAD.LOAD_ID),
                row.get(LOAD.SOURCE),
                State.valueOf(row.get(LOAD.STATE)),
                Optional.ofNullable(row.get(LOAD.CAUSE)),
                row.get(LOAD.ATTEMPT) == null ? 1 : row.get(LOAD.ATTEMPT),
                Optional.ofNullable(row.get(LOAD.SCOPE)),
                row.get(LOAD.STARTED_AT).toInstant(),
                instant(row.get(LOAD.READ_AT)),
                row.get(LOAD.FINISHED_AT).toInstant(),
                new LoadRecord.Rows(
                        row.get(LOAD.ROWS_READ),
                        row.get(LOAD.ROWS_NEW),
                        row.get(LOAD.ROWS_CHANGED),
                        row.get(LOAD.ROWS_UNCHANGED),
                        row.get(LOAD.ROWS_DELETED),
                        row.get(LOAD.ROWS_QUARANTINED),
                        row.get(LOAD.ROWS_DISCARDED)),
                Optional.ofNullable(row.get(LOAD.STAR_BUILD)),
                Optional.ofNullable(row.get(LOAD.MESSAGE)));
    }

    private static CheckRecord check(Record row) {
        return new CheckRecord(
                row.get(CHECK_RESULT.LOAD_ID),
                row.get(CHECK_RESULT.SOURCE),
                row.get(CHECK_RESULT.CHECKED_AT).toInstant(),
                row.get(CHECK_RESULT.CHECK_NAME),
                row.get(CHECK_RESULT.SEVERITY).equals("STOP"),
                row.get(CHECK_RESULT.KIND),
                row.get(CHECK_RESULT.OFFENDERS),
                Optional.ofNullable(row.get(CHECK_RESULT.MESSAGE)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
