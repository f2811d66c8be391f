package it.traguardo.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The part of a value that comes from requests with something in common. Over all groups the parts and the requests
 * left out add up to those of the value.
 *
 * @param code tells it from the other groups; empty where not known
 * @param name what people call it; empty where not known
 * @param leftOut requests of the group that do not count
 * @param durations of the requests that count, for a mean; none for others
 */
public record GroupParts(Optional<String> code, Optional<String> name, Parts parts, long leftOut, Durations durations) {

    /** Of the days, for a mean; empty for others or when nothing counts. */
    public Optional<BigDecimal> median() {
        return durations.median();
    }

    /** Of the days, interpolated, for a mean. */
    public Optional<BigDecimal> ninetiethPercentile() {
        return durations.ninetiethPercentile();
    }
}
