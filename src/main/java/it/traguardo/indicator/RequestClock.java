package it.traguardo.indicator;

import it.traguardo.calendar.ClockHistory;
import java.time.LocalDate;

/**
 * What the warehouse knows of the term of one request.
 *
 * @param calendar of its source
 */
public record RequestClock(String source, String protocolNumber, String calendar, ClockHistory history) {

    /** The same request as if it had arrived on {@code day} and all else had happened when it did. */
    public RequestClock arrivedOn(LocalDate day) {
        return new RequestClock(source, protocolNumber, calendar, history.arrivedOn(day));
    }
}
