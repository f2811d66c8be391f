package it.traguardo.indicator;

import static it.traguardo.indicator.Population.column;
import static it.traguardo.warehouse.generated.mart.Tables.REQUEST_FINDING;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import it.traguardo.calendar.Finding;
import it.traguardo.warehouse.History;
import it.traguardo.warehouse.generated.mart.tables.RequestFinding;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;

/** What somebody has to look at in the requests behind a value, whether they count or not. */
public final class Findings {

    private static final RequestFinding F = REQUEST_FINDING.as("finding");

    private final History history;

    public Findings(History history) {
        this.history = history;
    }

    /** Requests of the reading with each kind of finding by its cut-off; kinds without any are absent. */
    public Map<Finding.Kind, Long> of(Reading reading) {
        var found = new EnumMap<Finding.Kind, Long>(Finding.Kind.class);
        history.read(
                        reading.knownAt(),
                        query -> query.select(
                                        F.KIND,
                                        countDistinct(F.SOURCE, F.PROTOCOL_NUMBER)
                                                .cast(SQLDataType.BIGINT))
                                .from(new Population(reading).table())
                                .join(F)
                                .on(isOfRequest())
                                .where(F.OCCURRED_ON.le(reading.asOf()))
                                .groupBy(F.KIND)
                                .fetch())
                .forEach(kind -> found.put(Finding.Kind.valueOf(kind.value1()), kind.value2()));
        return found;
    }

    /** Whether a request of the population has any. */
    static Condition any() {
        return exists(selectOne().from(F).where(isOfRequest()));
    }

    private static Condition isOfRequest() {
        return F.SOURCE
                .eq(column(Population.mart().SOURCE))
                .and(F.PROTOCOL_NUMBER.eq(column(Population.mart().PROTOCOL_NUMBER)));
    }
}
