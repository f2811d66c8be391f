package it.traguardo.calendar;

import java.time.LocalDate;

/**
 * The days a rule is in force.
 *
 * @param until day after the last
 */
record Validity(LocalDate from, LocalDate until) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
