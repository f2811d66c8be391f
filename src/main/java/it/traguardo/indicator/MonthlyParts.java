package it.traguardo.indicator;

import java.time.YearMonth;

/** The parts of one month of a reading; the months of a period add up to it. */
public record MonthlyParts(YearMonth month, Parts parts) {}
