package it.traguardo.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What chance alone could have made of a value. The value is exact for the requests it counts; the interval holds the
 * usual levels of work that would give such a value 95 times in 100. It is no tolerance, and decides no status.
 *
 * @param low in the unit of the indicator, included; rounded outwards to four decimals
 * @param high in the unit of the indicator, included; rounded outwards to four decimals
 */
public record Interval(BigDecimal low, BigDecimal high, Method method) {

    /** How often an interval made so holds the usual level, at least approximately. */
    public static final BigDecimal LEVEL = new BigDecimal("0.95");

    private static final int DECIMALS = 4;

    /** How an interval was made. */
    public enum Method {
        /** Of a share: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927. */
        WILSON,
        /** Of a mean: percentiles of the means of samples drawn anew from the same durations. */
        BOOTSTRAP,
        /** Of a median: two of the durations themselves; exact, whatever their distribution, so often above 95 %. */
        ORDER_STATISTICS
    }

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("An interval from %s to %s cannot be.".formatted(low, high));
        }
        low = Parts.plain(low.setScale(DECIMALS, RoundingMode.FLOOR));
        high = Parts.plain(high.setScale(DECIMALS, RoundingMode.CEILING));
    }
}
