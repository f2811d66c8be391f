package it.traguardo.indicator;

import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.warehouse.generated.mart.Tables.EDITION;
import static it.traguardo.warehouse.generated.mart.Tables.SOURCE_STATE;
import static it.traguardo.warehouse.generated.star.Tables.DIM_CALENDAR;
import static it.traguardo.warehouse.generated.star.Tables.DIM_SOURCE;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.max;

import it.traguardo.vocabulary.Milestone;
import it.traguardo.vocabulary.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.ResultQuery;

/** The values of readings of one state of knowledge, many with few questions. */
final class ReadingValues {

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
        Map<Reading, Tally> tallies = tallies(query, readings);
        return readings.stream()
                .map(reading -> value(reading, Objects.requireNonNull(tallies.get(reading)), origins))
                .toList();
    }

    /** The parts of one value alone. */
    static Parts parts(DSLContext query, Reading reading) {
        return Objects.requireNonNull(tallies(query, List.of(reading)).get(reading))
                .parts();
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

    /**
     * Readings that differ in their streams alone are counted by one question, stream by stream: whatever is counted adds up,
     * so a plan of a thousand indicators takes no more questions than it has rules.
     */
    private static Map<Reading, Tally> tallies(DSLContext query, List<Reading> readings) {
        var tallies = new HashMap<Reading, Tally>();
        readings.stream().distinct().collect(groupingBy(Rules::of)).values().forEach(alike -> {
            alike.forEach(reading -> tallies.put(reading, new Tally()));
            Map<String, List<Reading>> byStream = byStream(alike);
            groups(query, alike.getFirst(), byStream.keySet())
                    .forEach(group -> byStream.getOrDefault(group.value1(), List.of())
                            .forEach(reading -> Objects.requireNonNull(tallies.get(reading))
                                    .add(
                                            group.value2(),
                                            group.value3(),
                                            group.value4(),
                                            group.value5(),
                                            group.value6())));
        });
        return tallies;
    }

    private static Map<String, List<Reading>> byStream(List<Reading> readings) {
        var byStream = new TreeMap<String, List<Reading>>();
        readings.forEach(reading -> Set.copyOf(reading.indicator().streams())
                .forEach(stream ->
                        byStream.computeIfAbsent(stream, _ -> new ArrayList<>()).add(reading)));
        return byStream;
    }

    /** A group for each number of days, so that whatever is said of durations comes from one read. */
    static ResultQuery<Record6<String, String, Boolean, Integer, Long, Long>> groups(
            DSLContext query, Reading reading, Collection<String> streams) {
        Field<String> stream = Population.column(Population.mart().REQUEST_KIND);
        Field<Integer> days = Indicators.tallied(reading);
        return query.select(stream, LEFT_OUT, IN_NUMERATOR, days, Indicators.numerator(reading), Indicators.requests())
                .from(new Population(reading, streams).table())
                .groupBy(stream, LEFT_OUT, IN_NUMERATOR, days);
    }

    /** All that decides which requests count and what they add, the streams apart. */
    private record Rules(
            Measure measure,
            Milestone milestone,
            Set<String> excludedOutcomes,
            Policy policy,
            Period period,
            LocalDate asOf) {

        static Rules of(Reading reading) {
            IndicatorDefinition indicator = reading.indicator();
            return new Rules(
                    indicator.measure(),
                    indicator.milestone(),
                    indicator.excludedOutcomes(),
                    reading.policy(),
                    reading.period(),
                    reading.asOf());
        }
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
