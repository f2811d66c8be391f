package it.traguardo.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Intervals of 95 % around shares, means and medians. Empty where so few requests tell nothing of chance. */
final class Intervals {

    /** Of fewer durations not even the shortest and the longest hold the median 95 times in 100. */
    static final int FEWEST_DURATIONS = 6;

    private static final double OUTSIDE =
            BigDecimal.ONE.subtract(Interval.LEVEL).doubleValue();
    /** Takes off what binary fractions add: the interval of 10 in 10 ends at 100, not just beside it. */
    private static final MathContext SIGNIFICANT = new MathContext(12);

    private Intervals() {}

    /** In percent. */
    static Optional<Interval> share(Parts parts) {
        if (parts.denominator() == 0) {
            return Optional.empty();
        }
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(parts.denominator()), Math.toIntExact(parts.numerator()), OUTSIDE);
        return Optional.of(
                new Interval(percent(wilson.getLowerBound()), percent(wilson.getUpperBound()), Interval.Method.WILSON));
    }

    static Optional<Interval> mean(Durations durations) {
        return durations.requests() < FEWEST_DURATIONS
                ? Optional.empty()
                : Optional.of(new Bootstrap(durations).interval());
    }

    /** From the k-th shortest to the k-th longest, where fewer than k of n tosses of a coin fall 2.5 times in 100. */
    static Optional<Interval> median(Durations durations) {
        long requests = durations.requests();
        if (requests < FEWEST_DURATIONS) {
            return Optional.empty();
        }
        int outer = BinomialDistribution.of(Math.toIntExact(requests), 0.5).inverseCumulativeProbability(OUTSIDE / 2);
        return Optional.of(new Interval(
                BigDecimal.valueOf(durations.daysAt(outer - 1L)),
                BigDecimal.valueOf(durations.daysAt(requests - outer)),
                Interval.Method.ORDER_STATISTICS));
    }

    private static BigDecimal percent(double share) {
        return new BigDecimal(share, SIGNIFICANT).movePointRight(2);
    }
}
