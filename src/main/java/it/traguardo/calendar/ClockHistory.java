package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that happened to the term of one request.
 *
 * @param procedure code of its procedure: PATROCINIO, RIESAME …
 * @param events in order of day, without the START on the day of receipt
 * @param sessions of the council it was put on, the first one and each it was postponed to
 * @param eventOn the day of what patronage is asked for
 * @param counterPartyInformedOn day the counter-party has the decision that grants access over its opposition
 */
public record ClockHistory(
        String procedure,
        LocalDate receivedOn,
        List<ClockEvent> events,
        List<LocalDate> sessions,
        Optional<LocalDate> eventOn,
        Optional<LocalDate> counterPartyInformedOn) {

    /** Those of one day and type by legal basis, so that the order a source sends them in decides nothing. */
    private static final Comparator<ClockEvent> ORDER = Comparator.comparing(ClockEvent::on)
            .thenComparing(ClockEvent::type)
            .thenComparing(event -> event.legalBasis().orElse(""));

    public ClockHistory {
        events = events.stream()
                .filter(event ->
                        event.type() != ClockEvent.Type.START || !event.on().equals(receivedOn))
                .sorted(ORDER)
                .toList();
        sessions = sessions.stream().sorted().toList();
    }

    /** The first event after which the term concerns nobody any more. */
    Optional<ClockEvent> end() {
        return events.stream().filter(event -> event.type().ends()).findFirst();
    }

    /** What had happened by {@code day}; the request is taken as received in any case. */
    ClockHistory asOf(LocalDate day) {
        return new ClockHistory(
                procedure,
                receivedOn,
                events.stream().filter(event -> !event.on().isAfter(day)).toList(),
                sessions,
                eventOn,
                counterPartyInformedOn);
    }

    /** Had it arrived on another day and all else happened when it did. */
    public ClockHistory arrivedOn(LocalDate day) {
        return new ClockHistory(procedure, day, events, sessions, eventOn, counterPartyInformedOn);
    }
}
