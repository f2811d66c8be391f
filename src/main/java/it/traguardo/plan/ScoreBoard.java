package it.traguardo.plan;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How each year of the plan stands today: computed when first asked for after a load, and kept until the next. */
public final class ScoreBoard {

    private final Plan plan;
    private final Indicators indicators;
    private final Clock clock;
    private final ConcurrentMap<Year, Kept> kept = new ConcurrentHashMap<>();

    public ScoreBoard(Plan plan, Indicators indicators, Clock clock) {
        this.plan = plan;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** Of the sheets of the year, whether or not it is over. */
    public Standing standing(Year year) {
        LocalDate today = Rome.today(clock);
        Optional<Instant> knownAt = indicators.latestKnownAt();
        return kept.compute(
                        year,
                        (_, last) -> last != null && last.isOf(knownAt, today)
                                ? last
                                : new Kept(knownAt, read(plan.tree(year), today)))
                .standing();
    }

    private Standing read(PlanTree tree, LocalDate today) {
        List<ObjectiveSheet> sheets = plan.sheets(tree.year());
        List<Reading> readings =
                sheets.stream().flatMap(sheet -> sheet.readings(today).stream()).toList();
        List<IndicatorValue> values = indicators.values(readings);
        var bySheet = new LinkedHashMap<ObjectiveSheet, List<IndicatorValue>>();
        int next = 0;
        for (ObjectiveSheet sheet : sheets) {
            bySheet.put(sheet, values.subList(next, next + sheet.lines().size()));
            next += sheet.lines().size();
        }
        return Standing.of(plan, tree, today, bySheet);
    }

    /** @param knownAt the state of knowledge it was read in */
    private record Kept(Optional<Instant> knownAt, Standing standing) {

        boolean isOf(Optional<Instant> state, LocalDate day) {
            return knownAt.equals(state) && standing.asOf().equals(day);
        }
    }
}
