package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that happened to the term of one request.
 *
 * @param procedure code of its procedure: PATROCINIO, RIESAME …
 * @param events in order of day; one START among them
 * @param sessions of the council it was put on, the first one and each it was postponed to
 * @param eventOn the day of what patronage is asked for
 * @param counterPartyInformedOn day the counter-party has the decision that grants access over its opposition
 */
public record ClockHistory(
        String procedure,
        List<ClockEvent> events,
        List<LocalDate> sessions,
        Optional<LocalDate> eventOn,
        Optional<LocalDate> counterPartyInformedOn) {

    public ClockHistory {
        events = events.stream()
                .sorted(Comparator.comparing(ClockEvent::on).thenComparing(ClockEvent::type))
                .toList();
        sessions = sessions.stream().sorted().toList();
        if (events.stream()
                        .filter(event -> event.type() == ClockEvent.Type.START)
                        .count()
                != 1) {
            throw new IllegalArgumentException(
                    "A history of %s has one START, not %s. Give the day of receipt.".formatted(procedure, events));
        }
    }

    public LocalDate receivedOn() {
        return events.stream()
                .filter(event -> event.type() == ClockEvent.Type.START)
                .findFirst()
                .orElseThrow()
                .on();
    }

    /** The first event after which the term concerns nobody any more. */
    Optional<ClockEvent> end() {
        return events.stream().filter(event -> event.type().ends()).findFirst();
    }

    /** What had happened by {@code day}; the request is taken as received in any case. */
    ClockHistory asOf(LocalDate day) {
        return new ClockHistory(
                procedure,
                events.stream()
                        .filter(event -> event.type() == ClockEvent.Type.START
                                || !event.on().isAfter(day))
                        .toList(),
                sessions,
                eventOn,
                counterPartyInformedOn);
    }

    /** Had it arrived on another day and all else happened when it did. */
    public ClockHistory arrivedOn(LocalDate day) {
        return new ClockHistory(
                procedure,
                events.stream()
                        .map(event -> event.type() == ClockEvent.Type.START ? new ClockEvent(event.type(), day) : event)
                        .toList(),
                sessions,
                eventOn,
                counterPartyInformedOn);
    }
}
