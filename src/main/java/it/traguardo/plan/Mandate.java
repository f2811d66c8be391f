package it.traguardo.plan;

import java.time.LocalDate;
import java.time.Year;

/**
 * The mandate of a mayor, whose strategy the DUP carries.
 *
 * @param from first day
 * @param lastDay its last, included, as acts write it
 */
public record Mandate(LocalDate from, LocalDate lastDay) {

    public Mandate {
        if (lastDay.isBefore(from)) {
            throw new IllegalArgumentException("The mandate ends on %s, before %s.".formatted(lastDay, from));
        }
    }

    /** Whether one of its days is in the year. */
    boolean touches(Year year) {
        return !from.isAfter(year.atMonth(12).atEndOfMonth()) && !lastDay.isBefore(year.atDay(1));
    }
}
