package it.traguardo.indicator;

import static it.traguardo.indicator.Population.DAYS;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.round;

import it.traguardo.warehouse.History;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

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
        Field<String> code = Organisation.code(grouping);
        Field<String> name = Organisation.name(grouping);
        Field<Boolean> counts = field(LEFT_OUT.isNull());
        var halves = history.read(
                reading.knownAt(),
                query -> query.select(
                                code,
                                name,
                                counts,
                                Indicators.numerator(reading),
                                Indicators.requests(),
                                percentile("0.5"),
                                percentile("0.9"))
                        .from(new Organisation(reading).table())
                        .groupBy(code, name, counts)
                        .fetch());
        var groups = new LinkedHashMap<List<Optional<String>>, GroupParts>();
        boolean days = reading.indicator().measure() == Measure.MEAN_DAYS;
        halves.forEach(half -> {
            GroupParts part = part(half, days);
            groups.merge(List.of(part.code(), part.name()), part, GroupParts::plus);
        });
        return groups.values().stream().sorted(LARGEST_FIRST).toList();
    }

    /** What counts of a group, or what is left out of it. */
    private static GroupParts part(
            Record7<String, String, Boolean, Long, Long, BigDecimal, BigDecimal> half, boolean days) {
        boolean counts = half.value3();
        return new GroupParts(
                Optional.ofNullable(half.value1()),
                Optional.ofNullable(half.value2()),
                counts ? new Parts(half.value4(), half.value5()) : new Parts(0, 0),
                counts ? 0 : half.value5(),
                counts && days ? exact(half.value6()) : Optional.empty(),
                counts && days ? exact(half.value7()) : Optional.empty());
    }

    private static Optional<BigDecimal> exact(@Nullable BigDecimal interpolated) {
        return Optional.ofNullable(interpolated).map(Parts::plain);
    }

    /** Of whole days, a tenth at the finest: rounding takes off what binary, or cut decimals, would add or lose. */
    private static Field<BigDecimal> percentile(String share) {
        return round(percentileCont(new BigDecimal(share)).withinGroupOrderBy(DAYS.cast(SQLDataType.DOUBLE)), 4)
                .cast(SQLDataType.DECIMAL(18, 4));
    }
}
