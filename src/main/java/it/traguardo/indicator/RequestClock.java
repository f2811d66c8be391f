package it.traguardo.indicator;

import it.traguardo.calendar.ClockHistory;

/**
 * What the warehouse knows of the term of one request.
 *
 * @param calendar of its source
 */
public record RequestClock(String source, String protocolNumber, String calendar, ClockHistory history) {}
