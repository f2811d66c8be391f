package it.traguardo.indicator;

import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.warehouse.generated.mart.Tables.EDITION;
import static it.traguardo.warehouse.generated.mart.Tables.SOURCE_STATE;
import static it.traguardo.warehouse.generated.star.Tables.DIM_CALENDAR;
import static it.traguardo.warehouse.generated.star.Tables.DIM_SOURCE;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;

/** The values of readings of one state of knowledge, many with few questions. */
final class ReadingValues {

    /** Readings that are counted by one query. */
    private static final int TOGETHER = 40;

    private final DSLContext query;
    private final Optional<Instant> knownAt;

    /** @param knownAt the state of knowledge that answers; asked for again, it gives the same numbers */
    ReadingValues(DSLContext query, Optional<Instant> knownAt) {
        this.query = query;
        this.knownAt = knownAt;
    }

    /** In the order of the readings. */
    List<IndicatorValue> of(List<Reading> readings) {
        var origins = new Origins(readings);
        var values = new ArrayList<IndicatorValue>();
        for (int from = 0; from < readings.size(); from += TOGETHER) {
            List<Reading> some = readings.subList(from, Math.min(from + TOGETHER, readings.size()));
            List<Tally> tallies = tallies(query, some);
            for (int index = 0; index < some.size(); index++) {
                values.add(value(some.get(index), tallies.get(index), origins));
            }
        }
        return values;
    }

    /** The parts of one value alone. */
    static Parts parts(DSLContext query, Reading reading) {
        return tallies(query, List.of(reading)).getFirst().parts();
    }

    private IndicatorValue value(Reading reading, Tally tally, Origins origins) {
        List<String> streams = reading.indicator().streams();
        return new IndicatorValue(
                reading,
                tally.parts(),
                tally.leftOut(),
                tally.durations(),
                origins.loadedAt(streams),
                knownAt,
                origins.calendars(streams));
    }

    /** A group for each number of days, so that whatever is said of durations comes from one read. */
    private static List<Tally> tallies(DSLContext query, List<Reading> readings) {
        List<Tally> tallies =
                IntStream.range(0, readings.size()).mapToObj(_ -> new Tally()).toList();
        IntStream.range(0, readings.size())
                .mapToObj(index -> groups(query, index, readings.get(index)))
                .reduce(Select::unionAll)
                .ifPresent(all -> query.fetch(all)
                        .forEach(group -> tallies.get(group.value1())
                                .add(group.value2(), group.value3(), group.value4(), group.value5(), group.value6())));
        return tallies;
    }

    /** @param index what the groups of the reading are told by, among those of others */
    static Select<Record6<Integer, String, Boolean, Integer, Long, Long>> groups(
            DSLContext query, int index, Reading reading) {
        Field<Integer> days = Indicators.tallied(reading);
        return query.select(
                        inline(index),
                        LEFT_OUT,
                        IN_NUMERATOR,
                        days,
                        Indicators.numerator(reading),
                        Indicators.requests())
                .from(new Population(reading).table())
                .groupBy(LEFT_OUT, IN_NUMERATOR, days);
    }

    static Optional<Instant> latestKnownAt(DSLContext query) {
        return query.select(max(EDITION.KNOWN_AT))
                .from(EDITION)
                .fetchOptional(0, OffsetDateTime.class)
                .map(OffsetDateTime::toInstant);
    }

    /** Where the requests of each stream come from, when that was last loaded, and by which calendars its days count. */
    private final class Origins {

        private final Map<String, Set<String>> sources;
        private final Map<String, OffsetDateTime> loadedAt;
        private final Map<String, String> calendars;

        Origins(List<Reading> readings) {
            sources = query
                    .selectDistinct(FACT_REQUEST.REQUEST_KIND, FACT_REQUEST.SOURCE)
                    .from(FACT_REQUEST)
                    .where(FACT_REQUEST.REQUEST_KIND.in(readings.stream()
                            .flatMap(reading -> reading.indicator().streams().stream())
                            .distinct()
                            .toList()))
                    .fetchGroups(FACT_REQUEST.REQUEST_KIND, FACT_REQUEST.SOURCE)
                    .entrySet()
                    .stream()
                    .collect(toMap(Map.Entry::getKey, stream -> Set.copyOf(stream.getValue())));
            loadedAt = query.select(SOURCE_STATE.SOURCE, SOURCE_STATE.LOADED_AT)
                    .from(SOURCE_STATE)
                    .where(SOURCE_STATE.LOADED_AT.isNotNull())
                    .fetchMap(SOURCE_STATE.SOURCE, SOURCE_STATE.LOADED_AT);
            calendars = query.select(DIM_SOURCE.SOURCE, DIM_CALENDAR.VERSION)
                    .from(DIM_SOURCE)
                    .join(DIM_CALENDAR)
                    .on(DIM_CALENDAR.CALENDAR.eq(DIM_SOURCE.CALENDAR))
                    .fetchMap(DIM_SOURCE.SOURCE, DIM_CALENDAR.VERSION);
        }

        Optional<Instant> loadedAt(List<String> streams) {
            return of(streams).stream()
                    .map(loadedAt::get)
                    .filter(Objects::nonNull)
                    .map(OffsetDateTime::toInstant)
                    .max(Comparator.naturalOrder());
        }

        List<String> calendars(List<String> streams) {
            return of(streams).stream()
                    .map(calendars::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private Set<String> of(List<String> streams) {
            var all = new TreeSet<String>();
            streams.forEach(stream -> all.addAll(sources.getOrDefault(stream, Set.of())));
            return all;
        }
    }
}
