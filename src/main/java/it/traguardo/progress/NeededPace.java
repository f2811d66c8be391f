package it.traguardo.progress;

import java.math.BigDecimal;

/** What the rest of a period must be like for the target to be met at its end; exact, under the number of requests expected. */
public sealed interface NeededPace {

    /**
     * The requests still to come must average so many days.
     *
     * @param atMost whether less is better too; else more is
     */
    record Mean(long remaining, BigDecimal days, boolean atMost) implements NeededPace {}

    /**
     * Of the requests still undecided, open or still to come, so many may fail.
     *
     * @param mayFail may be missed out of the numerator; where lower is better, may come into it
     */
    record Share(long remaining, long mayFail) implements NeededPace {}

    /**
     * So much is needed, or allowed, on each of the days left.
     *
     * @param rest of the target
     * @param perWeek of five working days
     */
    record Total(BigDecimal rest, long workingDays, BigDecimal perDay, BigDecimal perWeek, boolean atMost)
            implements NeededPace {}

    /** @param best the value that would come of the best possible rest, in the unit of the indicator */
    record Impossible(long remaining, BigDecimal best) implements NeededPace {}

    /** The target is met whatever the rest is like. */
    record Secured(long remaining) implements NeededPace {}

    /** Nothing more is expected. */
    record NothingLeft() implements NeededPace {}
}
