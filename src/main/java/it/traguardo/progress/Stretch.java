package it.traguardo.progress;

import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A phase of a sheet as far as a path goes by it.
 *
 * @param end day after its last
 * @param weight of the whole work; only proportions count
 */
public record Stretch(String code, LocalDate start, LocalDate end, BigDecimal weight) {

    public Stretch {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Phase %s ends before it starts.".formatted(code));
        }
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("Phase %s weighs %s. Write a weight above 0.".formatted(code, weight));
        }
    }

    /** Of the sheets that have the indicator in the year of the reading; none where they have no phases. */
    public static List<Stretch> of(Plan plan, Reading reading) {
        return plan.sheetsWith(reading.indicator()).stream()
                .filter(sheet -> sheet.year().equals(reading.period().targetYear()))
                .flatMap(sheet -> sheet.schedule().phases().stream())
                .map(phase ->
                        new Stretch(phase.code(), phase.start(), phase.lastDay().plusDays(1), phase.weight()))
                .toList();
    }

    long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** Days of it up to {@code day}, included. */
    long daysBy(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(start, day) + 1, 0, days());
    }
}
