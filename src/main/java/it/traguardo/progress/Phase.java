package it.traguardo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A dated part of a piece of work.
 *
 * @param end day after its last
 * @param weight of the whole work; only proportions count
 */
public record Phase(String code, LocalDate start, LocalDate end, BigDecimal weight) {

    public Phase {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Phase %s ends before it starts.".formatted(code));
        }
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("Phase %s weighs %s. Write a weight above 0.".formatted(code, weight));
        }
    }

    long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** Days of it up to {@code day}, included. */
    long daysBy(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(start, day) + 1, 0, days());
    }
}
