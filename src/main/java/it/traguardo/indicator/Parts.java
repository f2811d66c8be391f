package it.traguardo.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The exact parts of a value; they add up, their ratio does not.
 *
 * @param numerator requests for a share or a count, days for a mean, cents for an amount
 * @param denominator requests that count
 */
public record Parts(long numerator, long denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    public Parts {
        if (denominator < 0) {
            throw new IllegalArgumentException("A value of %d requests cannot be.".formatted(denominator));
        }
    }

    /** Of two populations pooled; averages are never averaged (P-11). */
    public Parts plus(Parts other) {
        return new Parts(numerator + other.numerator, denominator + other.denominator);
    }

    /** The value to 34 digits, in percent for a share; empty when no request counts, unless it is a total, which is 0 then. */
    public Optional<BigDecimal> value(Measure measure) {
        if (measure.isTotal()) {
            return Optional.of(total(measure));
        }
        return denominator == 0
                ? Optional.empty()
                : Optional.of(plain(
                        scaledNumerator(measure).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128)));
    }

    /** The sign of value − {@code bound}, exact: nothing is divided. */
    public int compareTo(BigDecimal bound, Measure measure) {
        return measure.isTotal()
                ? total(measure).compareTo(bound)
                : scaledNumerator(measure).compareTo(bound.multiply(BigDecimal.valueOf(denominator)));
    }

    /** The sign of this value − that of {@code other}, neither of no requests unless they are totals; exact as well. */
    int compareValue(Parts other, Measure measure) {
        if (measure.isTotal()) {
            return Long.compare(numerator, other.numerator);
        }
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(other.denominator))
                .compareTo(BigDecimal.valueOf(other.numerator).multiply(BigDecimal.valueOf(denominator)));
    }

    private BigDecimal total(Measure measure) {
        return measure == Measure.AMOUNT ? BigDecimal.valueOf(numerator, CENTS) : BigDecimal.valueOf(numerator);
    }

    private BigDecimal scaledNumerator(Measure measure) {
        BigDecimal exact = BigDecimal.valueOf(numerator);
        return measure.isShare() ? exact.multiply(HUNDRED) : exact;
    }

    /** Without trailing zeros, and never in powers of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
