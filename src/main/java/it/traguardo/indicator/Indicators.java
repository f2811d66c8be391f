package it.traguardo.indicator;

import static it.traguardo.indicator.Population.DAYS;
import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.indicator.Population.PERIOD_DAY;
import static it.traguardo.indicator.Population.column;
import static it.traguardo.warehouse.generated.mart.Tables.SOURCE_SHAPE;
import static it.traguardo.warehouse.generated.mart.Tables.SOURCE_STATE;
import static it.traguardo.warehouse.generated.star.Tables.DIM_DATE;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
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
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Reads indicators: their values, months and rows, all from the same population. */
public final class Indicators {

    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    private final History history;
    private final ManualReadings manual;

    public Indicators(History history) {
        this(history, ManualValues.NONE);
    }

    /** @param manual what was entered by hand */
    public Indicators(History history, ManualValues manual) {
        this.history = history;
        this.manual = new ManualReadings(manual);
    }

    public IndicatorValue value(Reading reading) {
        return values(List.of(reading)).getFirst();
    }

    /** The values of all these readings, in their order; those that say no instant are of one state of knowledge. */
    public List<IndicatorValue> values(List<Reading> readings) {
        var values = new HashMap<Reading, IndicatorValue>();
        readings.stream()
                .distinct()
                .filter(reading -> !isManual(reading))
                .collect(groupingBy(Reading::knownAt))
                .forEach((knownAt, some) -> read(knownAt, some).forEach(value -> values.put(value.reading(), value)));
        return readings.stream()
                .map(reading -> isManual(reading) ? manual.value(reading) : Objects.requireNonNull(values.get(reading)))
                .toList();
    }

    private List<IndicatorValue> read(Optional<Instant> knownAt, List<Reading> readings) {
        return history.read(
                knownAt,
                query -> new ReadingValues(
                                query,
                                knownAt.map(asked -> history.edition(asked).knownAt())
                                        .or(() -> ReadingValues.latestKnownAt(query)))
                        .of(readings));
    }

    /** The instant the last state of knowledge is known since; empty before the first load. */
    public Optional<Instant> latestKnownAt() {
        return history.read(Optional.empty(), ReadingValues::latestKnownAt);
    }

    /** The parts of the value alone, for who reads many of them. */
    public Parts parts(Reading reading) {
        return history.read(reading.knownAt(), query -> ReadingValues.parts(query, reading));
    }

    /** Months of the period with at least one request that counts, oldest first; of a total also those without any. */
    public List<MonthlyParts> months(Reading reading) {
        if (isManual(reading)) {
            return List.of(); // it stands for its period, and is not made of months
        }
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
        if (isManual(reading)) {
            return manual.rows(reading, filter).skip(offset).limit(limit).toList();
        }
        return history.read(
                reading.knownAt(),
                query -> RequestRows.some(query, reading, filter, order, offset, limit)
                        .fetch(RequestRows::row));
    }

    public int rowCount(Reading reading, RowFilter filter) {
        if (isManual(reading)) {
            return (int) manual.rows(reading, filter).count();
        }
        return history.read(
                reading.knownAt(),
                query -> query.selectCount()
                        .from(new Population(reading).table())
                        .where(filter.condition())
                        .fetchSingle(0, int.class));
    }

    /** Hands every request of the reading to {@code reader}, one after the other, without keeping them. */
    public void eachRow(Reading reading, RowFilter filter, Consumer<RequestRow> reader) {
        if (isManual(reading)) {
            manual.rows(reading, filter).forEach(reader);
            return;
        }
        history.read(reading.knownAt(), query -> {
            try (var rows = RequestRows.all(query, reading, filter).fetchLazy()) {
                rows.forEach(record -> reader.accept(RequestRows.row(record)));
            }
            return true;
        });
    }

    /** Hands the open result with every request of the reading to {@code reader}, for who wants it column by column. */
    public void withResult(Reading reading, RowFilter filter, Consumer<ResultSet> reader) {
        if (isManual(reading)) {
            throw new IllegalArgumentException(
                    "The values of %s are entered by hand and in no warehouse. Take them as CSV."
                            .formatted(reading.indicator().code()));
        }
        history.read(reading.knownAt(), query -> {
            try (ResultSet rows = RequestRows.all(query, reading, filter).fetchResultSet()) {
                reader.accept(rows);
                return true;
            } catch (SQLException failed) {
                throw new WarehouseException("The rows cannot be read: " + failed.getMessage(), failed);
            }
        });
    }

    /** Every value entered by hand that is of the period and the cut-off, the latest first. */
    public List<ManualValue> manualValues(Reading reading) {
        return manual.entries(reading);
    }

    private static boolean isManual(Reading reading) {
        return reading.indicator().measure().isManual();
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

    static Field<Long> numerator(Reading reading) {
        return coalesce(sum(numeratorPart(reading)), BigDecimal.ZERO).cast(SQLDataType.BIGINT);
    }

    /** What one request adds: itself, its days or its cents; null when nothing. */
    static Field<Long> numeratorPart(Reading reading) {
        Field<Long> part = switch (reading.indicator().measure()) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT, COUNT -> inline(1L);
            case MEAN_DAYS -> DAYS.cast(SQLDataType.BIGINT);
            case AMOUNT -> column(Population.mart().AMOUNT).times(inline(CENTS)).cast(SQLDataType.BIGINT);
            case MANUAL_PERCENT, MANUAL_DAYS, MANUAL_NUMBER, MANUAL_EURO -> inline(0L); // there is no request
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
