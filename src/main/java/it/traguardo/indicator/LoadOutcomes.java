package it.traguardo.indicator;

import static it.traguardo.warehouse.generated.mart.Tables.LOAD_OUTCOME;
import static it.traguardo.warehouse.generated.mart.Tables.OPEN_CHECK;

import it.traguardo.warehouse.History;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how the last load of each source ended, and what checks found. */
public final class LoadOutcomes {

    private final History history;

    public LoadOutcomes(History history) {
        this.history = history;
    }

    /** Of every source ever loaded, by name. */
    public List<LoadOutcome> last() {
        var t = LOAD_OUTCOME;
        return history.read(
                Optional.empty(),
                query -> query.select(
                                t.SOURCE,
                                t.LOAD_ID,
                                t.SUCCEEDED,
                                t.STOPS,
                                t.STOPS_OF_COMMANDS,
                                t.LOADED_AT,
                                t.STOPPED_SINCE,
                                t.STOPPED_BECAUSE)
                        .from(t)
                        .orderBy(t.SOURCE)
                        .fetch(load -> new LoadOutcome(
                                load.value1(),
                                load.value2(),
                                load.value3(),
                                load.value4(),
                                load.value5(),
                                instant(load.value6()),
                                instant(load.value7()),
                                Optional.ofNullable(load.value8()))));
    }

    /** Checks that found something the last time they were asked, by source and name. */
    public List<OpenCheck> openChecks() {
        var t = OPEN_CHECK;
        return history.read(
                Optional.empty(),
                query -> query.select(t.SOURCE, t.CHECK_NAME, t.SEVERITY, t.KIND, t.OFFENDERS, t.FOUND_AT)
                        .from(t)
                        .orderBy(t.SOURCE, t.CHECK_NAME)
                        .fetch(check -> new OpenCheck(
                                check.value1(),
                                check.value2(),
                                check.value3().equals("STOP"),
                                check.value4().equals("SQL"),
                                check.value5(),
                                check.value6().toInstant())));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
