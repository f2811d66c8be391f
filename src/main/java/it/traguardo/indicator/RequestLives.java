package it.traguardo.indicator;

import static it.traguardo.indicator.Population.DAYS;
import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.indicator.Population.REACHED_ON;
import static it.traguardo.indicator.Population.column;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import it.traguardo.indicator.RequestLife.Fate;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.warehouse.History;
import it.traguardo.warehouse.generated.mart.tables.RequestMilestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What became of the requests of an indicator, whatever period they belong to: those open now, and how long the others
 * took. From the population of the value, so that what is left out there is left out here.
 */
public final class RequestLives {

    /** Reasons that keep a request out from the day it is received, whatever becomes of it. */
    private static final Set<LeftOut> NEVER_COUNTED = Set.of(
            LeftOut.DUPLICATE,
            LeftOut.SPLIT,
            LeftOut.REACHED_BEFORE_RECEIVED,
            LeftOut.END_NOT_DATED,
            LeftOut.NO_DUE_DATE,
            LeftOut.NO_EVENT_DATE,
            LeftOut.NO_AMOUNT);

    private static final RequestMilestone M = Population.mart();

    private final History history;

    public RequestLives(History history) {
        this.history = history;
    }

    /** The requests open at the cut-off of the reading, and those that ended on {@code endedSince} or later. */
    public List<RequestLife> lives(Reading reading, LocalDate endedSince) {
        Reading all = allReceived(reading);
        Field<LocalDate> ended = ended(all);
        Field<LocalDate> limit = Population.limit(all.indicator().measure(), column(M.DUE_ON), column(M.EVENT_ON));
        return history.read(
                all.knownAt(),
                query -> query.select(
                                column(M.PROCEDURE_NAME),
                                column(M.RECEIVED_ON),
                                ended,
                                REACHED_ON,
                                LEFT_OUT,
                                IN_NUMERATOR,
                                DAYS,
                                limit,
                                Indicators.requests())
                        .from(new Population(all).table())
                        .where(canCount())
                        .and(ended.isNull().or(ended.ge(endedSince)))
                        .groupBy(
                                column(M.PROCEDURE_NAME),
                                column(M.RECEIVED_ON),
                                ended,
                                REACHED_ON,
                                LEFT_OUT,
                                IN_NUMERATOR,
                                DAYS,
                                limit)
                        .orderBy(column(M.PROCEDURE_NAME), column(M.RECEIVED_ON), ended, DAYS, limit)
                        .fetch(row -> new RequestLife(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                fate(row, row.value3()),
                                row.value3() != null && Boolean.TRUE.equals(row.value6()),
                                row.value7(),
                                row.value8(),
                                row.value9())));
    }

    /** Requests received up to the cut-off of the reading, by day, the first day first. */
    public List<DailyArrivals> arrivals(Reading reading) {
        Reading all = allReceived(reading);
        return history.read(
                all.knownAt(),
                query -> query.select(column(M.PROCEDURE_NAME), column(M.RECEIVED_ON), Indicators.requests())
                        .from(new Population(all).table())
                        .where(canCount())
                        .groupBy(column(M.PROCEDURE_NAME), column(M.RECEIVED_ON))
                        .orderBy(column(M.RECEIVED_ON), column(M.PROCEDURE_NAME))
                        .fetch(row -> new DailyArrivals(row.value1(), row.value2(), row.value3())));
    }

    /** Open requests are open, due or not: what is left out for not being due yet comes back. */
    private static Reading allReceived(Reading reading) {
        return new Reading(
                reading.indicator(),
                Period.ALL,
                reading.asOf(),
                reading.policy().withBasis(PeriodBasis.COHORT).withMaturity(Maturity.ALL),
                reading.structure(),
                reading.knownAt());
    }

    private static Condition canCount() {
        return REACHED_ON
                .isNull()
                .or(REACHED_ON.ge(column(M.RECEIVED_ON)))
                .and(column(M.IS_END_UNDATED).isFalse())
                .and(isCounted());
    }

    private static Condition isCounted() {
        return LEFT_OUT.isNull()
                .or(LEFT_OUT.notIn(Stream.concat(NEVER_COUNTED.stream(), Stream.of(LeftOut.EXCLUDED_OUTCOME))
                        .map(reason -> inline(reason.name()))
                        .toList()))
                .or(LEFT_OUT.eq(inline(LeftOut.EXCLUDED_OUTCOME.name())).and(REACHED_ON.isNotNull()));
    }

    private static Field<LocalDate> ended(Reading reading) {
        Field<LocalDate> withdrawn = column(M.WITHDRAWN_ON);
        return case_().when(
                        LEFT_OUT.in(inline(LeftOut.WITHDRAWN.name()), inline(LeftOut.WITHDRAWN_LATE.name())), withdrawn)
                .when(LEFT_OUT.eq(inline(LeftOut.TRANSFERRED.name())), column(M.TRANSFERRED_ON))
                .when(REACHED_ON.isNotNull(), REACHED_ON)
                .otherwise(when(withdrawn.le(inline(reading.asOf())), withdrawn));
    }

    private static Fate fate(Record row, @Nullable LocalDate ended) {
        if (ended == null) {
            return Fate.OPEN;
        }
        String leftOut = row.get(LEFT_OUT);
        if (leftOut != null && !leftOut.equals(LeftOut.STILL_OPEN.name())) {
            return Fate.LEFT;
        }
        return row.get(REACHED_ON) == null ? Fate.STAYED : Fate.REACHED;
    }
}
