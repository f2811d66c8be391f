package it.traguardo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The value at the end of a period, as many simulated ends of it have it.
 *
 * @param median as many ends are below as above, in the unit of the indicator
 * @param low one end in ten is below
 * @param high one end in ten is above
 * @param chance share of the ends that meet the target, 0 to 1; empty without a target
 * @param runs simulated ends
 * @param decided requests that count whatever becomes of the rest
 * @param open requests open at the cut-off that may still matter
 * @param arrivals requests still to come, the median of the ends
 * @param remaining requests not counted yet that will be by the end, the median of the ends
 * @param observedFrom first of the days whose pace is taken to go on
 * @param observedCases requests that ended in these days
 * @param curves kinds of request with a pace of their own
 * @param pastYears whose season arrivals follow; without any they go on as of late
 */
public record Forecast(
        BigDecimal median,
        BigDecimal low,
        BigDecimal high,
        Optional<BigDecimal> chance,
        int runs,
        long decided,
        long open,
        long arrivals,
        long remaining,
        LocalDate observedFrom,
        long observedCases,
        int curves,
        int pastYears)
        implements Prediction {

    /** How often such an interval holds the value that comes. */
    public static final BigDecimal LEVEL = new BigDecimal("0.80");

    public Forecast {
        if (low.compareTo(median) > 0 || median.compareTo(high) > 0) {
            throw new IllegalArgumentException("%s is not between %s and %s.".formatted(median, low, high));
        }
    }

    public boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public BigDecimal width() {
        return high.subtract(low);
    }
}
