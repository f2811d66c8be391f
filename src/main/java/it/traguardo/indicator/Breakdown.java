package it.traguardo.indicator;

import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;

import it.traguardo.warehouse.History;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.ResultQuery;

/** Takes a value apart by what its requests have in common; from the same population, so the parts add up to it. */
public final class Breakdown {

    private static final String LAST = "\uffff";
    private static final Comparator<GroupParts> LARGEST_FIRST = Comparator.comparing(
                    (GroupParts group) -> group.parts().denominator())
            .thenComparing(GroupParts::leftOut)
            .reversed()
            .thenComparing(group -> group.name().orElse(LAST))
            .thenComparing(group -> group.code().orElse(LAST));

    private final History history;

    public Breakdown(History history) {
        this.history = history;
    }

    /** Every request of the reading is in one group, in one without code where nothing is known; largest first. */
    public List<GroupParts> groups(Reading reading, Grouping grouping) {
        var tallies = new LinkedHashMap<List<Optional<String>>, Tally>();
        history.read(reading.knownAt(), query -> query(query, reading, grouping).fetch())
                .forEach(group -> tallies.computeIfAbsent(
                                List.of(Optional.ofNullable(group.value1()), Optional.ofNullable(group.value2())),
                                _ -> new Tally())
                        .add(group.value3(), group.value4(), group.value5(), group.value6(), group.value7()));
        return tallies.entrySet().stream()
                .map(group -> new GroupParts(
                        group.getKey().getFirst(),
                        group.getKey().getLast(),
                        group.getValue().parts(),
                        group.getValue().leftOut().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        group.getValue().durations()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    static ResultQuery<Record7<String, String, String, Boolean, Integer, Long, Long>> query(
            DSLContext query, Reading reading, Grouping grouping) {
        Field<String> code = Organisation.code(grouping);
        Field<String> name = Organisation.name(grouping);
        Field<Integer> days = Indicators.tallied(reading);
        return query.select(
                        code, name, LEFT_OUT, IN_NUMERATOR, days, Indicators.numerator(reading), Indicators.requests())
                .from(new Organisation(reading).table())
                .groupBy(code, name, LEFT_OUT, IN_NUMERATOR, days);
    }
}
