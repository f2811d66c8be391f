package it.traguardo.indicator;

import static it.traguardo.indicator.Population.DAYS;
import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.indicator.Population.PERIOD_DAY;
import static it.traguardo.indicator.Population.column;
import static it.traguardo.warehouse.generated.mart.Tables.EDITION;
import static it.traguardo.warehouse.generated.mart.Tables.SOURCE_SHAPE;
import static it.traguardo.warehouse.generated.mart.Tables.SOURCE_STATE;
import static it.traguardo.warehouse.generated.star.Tables.DIM_CALENDAR;
import static it.traguardo.warehouse.generated.star.Tables.DIM_DATE;
import static it.traguardo.warehouse.generated.star.Tables.DIM_SOURCE;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import it.traguardo.warehouse.History;
import it.traguardo.warehouse.WarehouseException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** Reads indicators: their values, months and rows, all from the same population. */
public final class Indicators {

    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    private final History history;

    public Indicators(History history) {
        this.history = history;
    }

    public IndicatorValue value(Reading reading) {
        return history.read(reading.knownAt(), query -> {
            Tally tally = tally(query, reading);
            return new IndicatorValue(
                    reading,
                    tally.parts(),
                    tally.leftOut(),
                    tally.durations(),
                    loadedAt(query, reading),
                    knownAt(query, reading),
                    calendars(query, reading));
        });
    }

    /** The parts of the value alone, for who reads many of them. */
    public Parts parts(Reading reading) {
        return history.read(reading.knownAt(), query -> tally(query, reading).parts());
    }

    /** Months of the period with at least one request that counts, oldest first; of a total also those without any. */
    public List<MonthlyParts> months(Reading reading) {
        List<MonthlyParts> months = countedMonths(reading);
        return reading.indicator().measure().isTotal() ? MonthlyParts.unbroken(months, reading) : months;
    }

    private List<MonthlyParts> countedMonths(Reading reading) {
        return history.read(
                reading.knownAt(),
                query -> query.select(DIM_DATE.MONTH_START, numerator(reading), requests())
                        .from(new Population(reading).table())
                        .join(DIM_DATE)
                        .on(DIM_DATE.DATE.eq(PERIOD_DAY))
                        .where(LEFT_OUT.isNull())
                        .groupBy(DIM_DATE.MONTH_START)
                        .orderBy(DIM_DATE.MONTH_START)
                        .fetch(month -> new MonthlyParts(
                                YearMonth.from(month.value1()), new Parts(month.value2(), month.value3()))));
    }

    /** Every request of the reading, those left out too, from {@code offset} on. */
    public List<RequestRow> rows(Reading reading, RowFilter filter, RowOrder order, int offset, int limit) {
        return history.read(
                reading.knownAt(),
                query -> RequestRows.some(query, reading, filter, order, offset, limit)
                        .fetch(RequestRows::row));
    }

    public int rowCount(Reading reading, RowFilter filter) {
        return history.read(
                reading.knownAt(),
                query -> query.selectCount()
                        .from(new Population(reading).table())
                        .where(filter.condition())
                        .fetchSingle(0, int.class));
    }

    /** Hands every request of the reading to {@code reader}, one after the other, without keeping them. */
    public void eachRow(Reading reading, RowFilter filter, Consumer<RequestRow> reader) {
        history.read(reading.knownAt(), query -> {
            try (var rows = RequestRows.all(query, reading, filter).fetchLazy()) {
                rows.forEach(record -> reader.accept(RequestRows.row(record)));
            }
            return true;
        });
    }

    /** Hands the open result with every request of the reading to {@code reader}, for who wants it column by column. */
    public void withResult(Reading reading, RowFilter filter, Consumer<ResultSet> reader) {
        history.read(reading.knownAt(), query -> {
            try (ResultSet rows = RequestRows.all(query, reading, filter).fetchResultSet()) {
                reader.accept(rows);
                return true;
            } catch (SQLException failed) {
                throw new WarehouseException("The rows cannot be read: " + failed.getMessage(), failed);
            }
        });
    }

    /** Sources whose rows are in the streams of the indicator, by name. */
    public List<String> sources(IndicatorDefinition indicator) {
        return history.read(
                Optional.empty(),
                query -> query.selectDistinct(FACT_REQUEST.SOURCE)
                        .from(FACT_REQUEST)
                        .where(FACT_REQUEST.REQUEST_KIND.in(indicator.streams()))
                        .orderBy(FACT_REQUEST.SOURCE)
                        .fetch(FACT_REQUEST.SOURCE));
    }

    /** How the last loads of every source ended. */
    public List<SourceState> sourceStates() {
        return history.read(
                Optional.empty(),
                query -> query.select(
                                SOURCE_STATE.SOURCE,
                                SOURCE_STATE.LOADED_AT,
                                SOURCE_STATE.STOPPED_AT,
                                SOURCE_STATE.STOPPED_BECAUSE,
                                SOURCE_STATE.QUARANTINED)
                        .from(SOURCE_STATE)
                        .orderBy(SOURCE_STATE.SOURCE)
                        .fetch(state -> new SourceState(
                                state.value1(),
                                Optional.ofNullable(state.value2()).map(OffsetDateTime::toInstant),
                                Optional.ofNullable(state.value3()).map(OffsetDateTime::toInstant),
                                Optional.ofNullable(state.value4()),
                                state.value5())));
    }

    /**
     * How the last loads ended of every source that numbers of these indicators depend on: those of their requests, and those
     * of offices, procedures and events, by which all requests are grouped and their terms counted.
     */
    public List<SourceState> sourceStates(Collection<IndicatorDefinition> indicators) {
        var sources = new TreeSet<String>();
        indicators.forEach(indicator -> sources.addAll(sources(indicator)));
        return sourceStates(sources);
    }

    /** How the last loads ended of these sources of requests, and of those that all requests depend on. */
    public List<SourceState> sourceStates(Set<String> ofRequests) {
        List<String> common = history.read(
                Optional.empty(),
                query -> query.selectDistinct(SOURCE_SHAPE.SOURCE)
                        .from(SOURCE_SHAPE)
                        .where(SOURCE_SHAPE.SHAPE.ne("request"))
                        .fetch(SOURCE_SHAPE.SOURCE));
        return sourceStates().stream()
                .filter(state -> ofRequests.contains(state.source()) || common.contains(state.source()))
                .toList();
    }

    /** One row for each number of days, so that whatever is said of durations comes from one read. */
    private static Tally tally(DSLContext query, Reading reading) {
        var tally = new Tally();
        tallyQuery(query, reading)
                .forEach(group ->
                        tally.add(group.value1(), group.value2(), group.value3(), group.value4(), group.value5()));
        return tally;
    }

    static ResultQuery<Record5<String, Boolean, Integer, Long, Long>> tallyQuery(DSLContext query, Reading reading) {
        Field<Integer> days = tallied(reading);
        return query.select(LEFT_OUT, IN_NUMERATOR, days, numerator(reading), requests())
                .from(new Population(reading).table())
                .groupBy(LEFT_OUT, IN_NUMERATOR, days);
    }

    /** The state of knowledge that answers; asked for again, it gives the same number. */
    private Optional<Instant> knownAt(DSLContext query, Reading reading) {
        return reading.knownAt()
                .map(asked -> history.edition(asked).knownAt())
                .or(() -> query.select(max(EDITION.KNOWN_AT))
                        .from(EDITION)
                        .fetchOptional(0, OffsetDateTime.class)
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<Instant> loadedAt(DSLContext query, Reading reading) {
        return query.select(max(SOURCE_STATE.LOADED_AT))
                .from(SOURCE_STATE)
                .where(SOURCE_STATE.SOURCE.in(sources(reading)))
                .fetchOptional(0, OffsetDateTime.class)
                .map(OffsetDateTime::toInstant);
    }

    private static List<String> calendars(DSLContext query, Reading reading) {
        return query.selectDistinct(DIM_CALENDAR.VERSION)
                .from(DIM_SOURCE)
                .join(DIM_CALENDAR)
                .on(DIM_CALENDAR.CALENDAR.eq(DIM_SOURCE.CALENDAR))
                .where(DIM_SOURCE.SOURCE.in(sources(reading)))
                .orderBy(DIM_CALENDAR.VERSION)
                .fetch(DIM_CALENDAR.VERSION);
    }

    private static Select<Record1<String>> sources(Reading reading) {
        return select(FACT_REQUEST.SOURCE)
                .from(FACT_REQUEST)
                .where(FACT_REQUEST.REQUEST_KIND.in(reading.indicator().streams()));
    }

    static Field<Long> numerator(Reading reading) {
        return coalesce(sum(numeratorPart(reading)), BigDecimal.ZERO).cast(SQLDataType.BIGINT);
    }

    /** What one request adds: itself, its days or its cents; null when nothing. */
    static Field<Long> numeratorPart(Reading reading) {
        Field<Long> part = switch (reading.indicator().measure()) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT, COUNT -> inline(1L);
            case MEAN_DAYS -> DAYS.cast(SQLDataType.BIGINT);
            case AMOUNT -> column(Population.mart().AMOUNT).times(inline(CENTS)).cast(SQLDataType.BIGINT);
        };
        return when(IN_NUMERATOR.isTrue(), part);
    }

    /** The days by which requests that count are grouped; none but for a mean, so that other groups stay few. */
    static Field<Integer> tallied(Reading reading) {
        return reading.indicator().measure().isMean()
                ? when(LEFT_OUT.isNull(), DAYS)
                : inline(null, SQLDataType.INTEGER);
    }

    static Field<Long> requests() {
        return count().cast(SQLDataType.BIGINT);
    }
}
