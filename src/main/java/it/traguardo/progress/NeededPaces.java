package it.traguardo.progress;

import it.traguardo.indicator.Parts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Works out what is needed of the rest of a period. Sums and products are exact; the one division comes last. */
final class NeededPaces {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WEEK = BigDecimal.valueOf(5);

    private NeededPaces() {}

    /** @param remaining requests expected to reach the milestone by the end of the period */
    static NeededPace mean(Aim aim, Parts parts, long remaining) {
        if (remaining <= 0) {
            return new NeededPace.NothingLeft();
        }
        BigDecimal all = BigDecimal.valueOf(parts.denominator() + remaining);
        BigDecimal rest = aim.target().multiply(all).subtract(BigDecimal.valueOf(parts.numerator()));
        if (rest.signum() < 0) {
            return aim.isHigher()
                    ? new NeededPace.Secured(remaining)
                    : new NeededPace.Impossible(
                            remaining, BigDecimal.valueOf(parts.numerator()).divide(all, MathContext.DECIMAL128));
        }
        return new NeededPace.Mean(
                remaining, rest.divide(BigDecimal.valueOf(remaining), MathContext.DECIMAL128), !aim.isHigher());
    }

    /**
     * @param decided without what is open
     * @param remaining open requests and those still to come that will be in the denominator
     */
    static NeededPace share(Aim aim, Parts decided, long remaining) {
        if (remaining <= 0) {
            return new NeededPace.NothingLeft();
        }
        long all = decided.denominator() + remaining;
        BigDecimal wanted = aim.target().multiply(BigDecimal.valueOf(all));
        long spent = aim.isHigher() ? decided.denominator() - decided.numerator() : decided.numerator();
        long allowed = aim.isHigher()
                ? all - wanted.divide(HUNDRED, 0, RoundingMode.CEILING).longValueExact()
                : wanted.divide(HUNDRED, 0, RoundingMode.FLOOR).longValueExact();
        long left = allowed - spent;
        if (left < 0) {
            long best = aim.isHigher() ? all - spent : spent;
            return new NeededPace.Impossible(
                    remaining,
                    HUNDRED.multiply(BigDecimal.valueOf(best)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128));
        }
        return left >= remaining ? new NeededPace.Secured(remaining) : new NeededPace.Share(remaining, left);
    }

    /** @param workingDays left after the cut-off */
    static NeededPace total(Aim aim, BigDecimal actual, long workingDays) {
        BigDecimal rest = aim.target().subtract(actual);
        if (aim.isHigher() && rest.signum() <= 0) {
            return new NeededPace.Secured(workingDays);
        }
        if (rest.signum() < 0 || (workingDays == 0 && aim.isHigher())) {
            return new NeededPace.Impossible(workingDays, actual);
        }
        if (workingDays == 0) {
            return new NeededPace.NothingLeft();
        }
        BigDecimal days = BigDecimal.valueOf(workingDays);
        return new NeededPace.Total(
                rest,
                workingDays,
                rest.divide(days, MathContext.DECIMAL128),
                rest.multiply(WEEK).divide(days, MathContext.DECIMAL128),
                !aim.isHigher());
    }
}
