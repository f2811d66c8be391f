package it.traguardo.calendar;

import java.time.LocalDate;

/**
 * Days with a name and the law or act that makes them special.
 *
 * @param from first day the source is in force
 * @param until day after the last it is in force
 * @param source law, contract or act
 */
record NamedDays(String name, DayRule rule, LocalDate from, LocalDate until, String source) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until) && rule.includes(day);
    }
}
