package it.traguardo.indicator;

import it.traguardo.calendar.Calendars;
import it.traguardo.calendar.Deadline;
import it.traguardo.calendar.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains when requests are due, by what the warehouse knows of them and by the rules and calendars of the content. */
public final class Explanations {

    private final RequestClocks clocks;
    private final Rules present;
    private final Function<Instant, Rules> past;

    /** @param past the rules as they were known at an instant */
    public Explanations(RequestClocks clocks, Rules present, Function<Instant, Rules> past) {
        this.clocks = clocks;
        this.present = present;
        this.past = past;
    }

    /**
     * The requests with this number, by source: a number is unique only within one.
     *
     * @param knownAt what became known later does not count; all that is known when empty
     */
    public List<RequestClock> numbered(String protocolNumber, Optional<Instant> knownAt) {
        return clocks.numbered(protocolNumber, knownAt);
    }

    /** @throws IllegalArgumentException when no rule is known for its procedure or for the day of receipt */
    public Deadline explain(RequestClock request, LocalDate asOf, Optional<Instant> knownAt) {
        Rules rules = knownAt.map(past).orElse(present);
        return rules.deadlines().explain(request.history(), rules.calendars().getOffice(request.calendar()), asOf);
    }

    /** What deadlines are computed by. */
    public record Rules(Deadlines deadlines, Calendars calendars) {}
}
