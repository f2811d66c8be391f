package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a request is due, how it stands to that, and why.
 *
 * @param procedure its code
 * @param term days of the term; 0 when it ends with a council session, or when there is none
 * @param dueOn the last day in time; empty when nothing says
 * @param endedOn day it was closed, withdrawn or transferred
 * @param days to the end, or to {@code asOf} while there is none
 * @param steps from the day after receipt to {@code dueOn}
 * @param releaseFrom first day on which what was granted over an opposition may be released (T-3)
 * @param beforeEvent whether it was closed before its event (T-10); empty without an event, or while open
 * @param calendar versions of the calendars behind it
 */
public record Deadline(
        String procedure,
        LocalDate receivedOn,
        LocalDate asOf,
        int term,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> endedOn,
        Standing standing,
        DayCount days,
        List<Step> steps,
        List<Finding> findings,
        Optional<LocalDate> releaseFrom,
        Optional<Boolean> beforeEvent,
        String calendar) {

    public Deadline {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }
}
