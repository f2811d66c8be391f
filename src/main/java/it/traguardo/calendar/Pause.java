package it.traguardo.calendar;

import java.time.LocalDate;

/**
 * A suspension with the effect the law gives it: the days after {@code from} up to {@code to}.
 *
 * @param to the term runs again the day after; with {@code restarts}, from its beginning
 */
record Pause(LocalDate from, LocalDate to, boolean restarts, String rule, String source) {

    boolean includes(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(to);
    }
}
