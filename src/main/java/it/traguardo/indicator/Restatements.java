package it.traguardo.indicator;

import static it.traguardo.indicator.Population.DAYS;
import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.indicator.Population.column;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import it.traguardo.indicator.Restatement.Cause;
import it.traguardo.indicator.Restatement.Step;
import it.traguardo.warehouse.History;
import it.traguardo.warehouse.Knowledge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Takes apart the difference between what was known at two instants. */
public final class Restatements {

    private static final Table<?> THEN = table(name("known_then"));
    private static final Table<?> NOW = table(name("known_now"));
    private static final Table<?> REQUESTS_THEN = table(name("request_then"));
    private static final Name NUMERATOR = name("numerator_part");
    private static final Name COUNTED = name("counted_part");
    private static final Field<String> SOURCE = FACT_REQUEST.SOURCE;
    private static final Field<String> PROTOCOL_NUMBER = FACT_REQUEST.PROTOCOL_NUMBER;
    private static final Field<BigDecimal> AMOUNT = FACT_REQUEST.AMOUNT;

    private final History history;
    private final Indicators indicators;

    public Restatements(History history, Indicators indicators) {
        this.history = history;
        this.indicators = indicators;
    }

    /**
     * @param before with the definition of then and the instant it was known at
     * @param after of the same period and cut-off, with the definition of its own instant
     */
    public Restatement between(Reading before, Reading after) {
        IndicatorValue then = indicators.value(before);
        IndicatorValue now = indicators.value(after);
        Knowledge known = knowledge(then);
        Knowledge later = knowledge(now);
        Knowledge laterRows = known.withRows(later.rows());
        Knowledge laterMapping = laterRows.withMapping(later.mapping());
        var steps = new Steps(before.indicator().measure(), then.parts());
        changedRows(before, known, laterRows)
                .forEach((cause, change) ->
                        steps.addRows(cause, change.requests(), change.numerator(), change.counted()));
        steps.add(Cause.CHANGED_MAPPING, before, parts(laterMapping, before));
        steps.add(Cause.CHANGED_CALENDAR, before, parts(later, before));
        Reading redefined = after.withPolicy(before.policy());
        steps.add(Cause.CHANGED_DEFINITION, redefined, parts(later, redefined));
        steps.add(Cause.CHANGED_POLICY, after, now.parts());
        return new Restatement(then, now, steps.all);
    }

    /** The requests that count otherwise because of what is known of them, by source and number, from {@code offset} on. */
    public List<RestatedRow> rows(Restatement restatement, int offset, int limit) {
        Reading before = restatement.before().reading();
        Knowledge known = knowledge(restatement.before());
        Knowledge laterRows = known.withRows(knowledge(restatement.after()).rows());
        return history.readBoth(
                known,
                query -> keepThen(query, before),
                laterRows,
                query -> query.select(
                                coalesce(now(SOURCE), then(SOURCE)),
                                coalesce(now(PROTOCOL_NUMBER), then(PROTOCOL_NUMBER)),
                                cause(),
                                then(PROTOCOL_NUMBER),
                                then(IN_NUMERATOR),
                                then(DAYS),
                                then(AMOUNT),
                                then(LEFT_OUT),
                                now(PROTOCOL_NUMBER),
                                now(IN_NUMERATOR),
                                now(DAYS),
                                now(AMOUNT),
                                now(LEFT_OUT))
                        .from(joined(query, before))
                        .where(differs())
                        .orderBy(1, 2)
                        .limit(limit)
                        .offset(offset)
                        .fetch(Restatements::row));
    }

    private Knowledge knowledge(IndicatorValue value) {
        Instant knownAt = value.knownAt()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is known yet of %s."
                        .formatted(value.reading().indicator().code())));
        return history.knowledge(history.edition(knownAt));
    }

    private Parts parts(Knowledge state, Reading reading) {
        return history.read(
                state,
                query -> query.select(Indicators.numerator(reading), Indicators.requests())
                        .from(new Population(reading).table())
                        .where(LEFT_OUT.isNull())
                        .fetchSingle(row -> new Parts(row.value1(), row.value2())));
    }

    private Map<Cause, Change> changedRows(Reading reading, Knowledge known, Knowledge later) {
        if (known.ofStar().equals(later.ofStar())) {
            return Map.of();
        }
        return history.readBoth(known, query -> keepThen(query, reading), later, query -> {
            var changes = new EnumMap<Cause, Change>(Cause.class);
            query.select(cause(), count().cast(SQLDataType.BIGINT), difference(NUMERATOR), difference(COUNTED))
                    .from(joined(query, reading))
                    .where(differs())
                    .groupBy(cause())
                    .forEach(row -> changes.put(
                            Cause.valueOf(row.value1()), new Change(row.value2(), row.value3(), row.value4())));
            return changes;
        });
    }

    private static void keepThen(DSLContext query, Reading reading) {
        query.createTemporaryTable(THEN.getQualifiedName()).as(roles(reading)).execute();
        query.createTemporaryTable(REQUESTS_THEN.getQualifiedName())
                .as(select(SOURCE, PROTOCOL_NUMBER).from(FACT_REQUEST))
                .execute();
    }

    /** What was, beside what is, for each request that was or is of the streams and the period. */
    private static Table<?> joined(DSLContext query, Reading reading) {
        query.createTemporaryTable(NOW.getQualifiedName()).as(roles(reading)).execute();
        return THEN.fullJoin(NOW)
                .on(then(SOURCE).eq(now(SOURCE)).and(then(PROTOCOL_NUMBER).eq(now(PROTOCOL_NUMBER))));
    }

    private static Select<?> roles(Reading reading) {
        return select(
                        column(SOURCE),
                        column(PROTOCOL_NUMBER),
                        IN_NUMERATOR,
                        DAYS,
                        column(AMOUNT),
                        LEFT_OUT,
                        coalesce(Indicators.numeratorPart(reading), inline(0L)).as(NUMERATOR),
                        when(LEFT_OUT.isNull(), 1L).otherwise(0L).as(COUNTED))
                .from(new Population(reading).table());
    }

    private static Field<String> cause() {
        return case_().when(
                        not(known(REQUESTS_THEN, now(SOURCE), now(PROTOCOL_NUMBER)))
                                .and(then(PROTOCOL_NUMBER).isNull()),
                        inline(Cause.NEW_ROWS.name()))
                .when(
                        not(known(FACT_REQUEST, then(SOURCE), then(PROTOCOL_NUMBER)))
                                .and(now(PROTOCOL_NUMBER).isNull()),
                        inline(Cause.REMOVED_ROWS.name()))
                .otherwise(inline(Cause.CORRECTED_ROWS.name()));
    }

    private static Condition known(Table<?> requests, Field<String> source, Field<String> protocolNumber) {
        Table<?> each = requests.as("each");
        return exists(selectOne()
                .from(each)
                .where(field(name("each", SOURCE.getName()), String.class).eq(source))
                .and(field(name("each", PROTOCOL_NUMBER.getName()), String.class)
                        .eq(protocolNumber)));
    }

    private static Condition differs() {
        return then(IN_NUMERATOR)
                .isDistinctFrom(now(IN_NUMERATOR))
                .or(then(LEFT_OUT).isDistinctFrom(now(LEFT_OUT)))
                .or(then(DAYS).isDistinctFrom(now(DAYS)))
                .or(part(THEN, NUMERATOR).isDistinctFrom(part(NOW, NUMERATOR)))
                .or(then(PROTOCOL_NUMBER).isDistinctFrom(now(PROTOCOL_NUMBER)));
    }

    private static Field<Long> difference(Name part) {
        Field<Long> after = coalesce(part(NOW, part), inline(0L));
        Field<Long> before = coalesce(part(THEN, part), inline(0L));
        return coalesce(sum(after.minus(before)), BigDecimal.ZERO).cast(SQLDataType.BIGINT);
    }

    private static Field<Long> part(Table<?> state, Name part) {
        return field(state.getQualifiedName().append(part), Long.class);
    }

    private static <T> Field<T> then(Field<T> column) {
        return field(THEN.getQualifiedName().append(column.getUnqualifiedName()), column.getDataType());
    }

    private static <T> Field<T> now(Field<T> column) {
        return field(NOW.getQualifiedName().append(column.getUnqualifiedName()), column.getDataType());
    }

    private static RestatedRow row(Record row) {
        return new RestatedRow(
                row.get(0, String.class),
                row.get(1, String.class),
                Cause.valueOf(row.get(2, String.class)),
                role(row, 3),
                role(row, 8));
    }

    private static Optional<RestatedRow.Role> role(Record row, int first) {
        return Optional.ofNullable(row.get(first, String.class))
                .map(present -> new RestatedRow.Role(
                        Boolean.TRUE.equals(row.get(first + 1, Boolean.class)),
                        Optional.ofNullable(row.get(first + 2, Integer.class)),
                        Optional.ofNullable(row.get(first + 3, BigDecimal.class)),
                        Optional.ofNullable(row.get(first + 4, String.class)).map(LeftOut::valueOf)));
    }

    private record Change(long requests, long numerator, long counted) {}

    /** Adds steps one to the end of the other; what changes nothing is no step. */
    private static final class Steps {

        private final List<Step> all = new ArrayList<>();
        private Measure measure;
        private Parts reached;

        Steps(Measure measure, Parts start) {
            this.measure = measure;
            this.reached = start;
        }

        void addRows(Cause cause, long requests, long numerator, long counted) {
            add(
                    cause,
                    Optional.of(requests),
                    measure,
                    new Parts(reached.numerator() + numerator, reached.denominator() + counted));
        }

        void add(Cause cause, Reading reading, Parts parts) {
            if (!parts.equals(reached) || reading.indicator().measure() != measure) {
                add(cause, Optional.empty(), reading.indicator().measure(), parts);
            }
        }

        private void add(Cause cause, Optional<Long> requests, Measure next, Parts parts) {
            all.add(new Step(cause, requests, measure, reached, next, parts));
            measure = next;
            reached = parts;
        }
    }
}
