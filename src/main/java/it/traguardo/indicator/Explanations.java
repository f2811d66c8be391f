package it.traguardo.indicator;

import it.traguardo.calendar.Calendars;
import it.traguardo.calendar.Deadline;
import it.traguardo.calendar.Deadlines;
import java.time.LocalDate;
import java.util.List;

/** Explains when requests are due, by what the warehouse knows of them and by the rules and calendars of the content. */
public final class Explanations {

    private final RequestClocks clocks;
    private final Deadlines deadlines;
    private final Calendars calendars;

    public Explanations(RequestClocks clocks, Deadlines deadlines, Calendars calendars) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    /** The requests with this number, by source: a number is unique only within one. */
    public List<RequestClock> numbered(String protocolNumber) {
        return clocks.numbered(protocolNumber);
    }

    /** @throws IllegalArgumentException when no rule is known for its procedure or for the day of receipt */
    public Deadline explain(RequestClock request, LocalDate asOf) {
        return deadlines.explain(request.history(), calendars.getOffice(request.calendar()), asOf);
    }
}
