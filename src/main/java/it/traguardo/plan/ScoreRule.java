package it.traguardo.plan;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a value becomes a score from 0 to 100 against its target, 100 being the target reached. Arithmetic is decimal to
 * 34 digits; nothing is rounded here.
 */
public enum ScoreRule {
    /** 100·a/t. Higher is better; the target is above 0. */
    RATIO {
        @Override
        BigDecimal raw(BigDecimal actual, BigDecimal target) {
            return HUNDRED.multiply(actual).divide(target, MathContext.DECIMAL128);
        }
    },
    /** 100·t/a. Lower is better: twice the target scores half. */
    RECIPROCAL {
        @Override
        BigDecimal raw(BigDecimal actual, BigDecimal target) {
            return actual.signum() == 0 || target.signum() == 0
                    ? allOrNothing(actual, target)
                    : HUNDRED.multiply(target).divide(actual, MathContext.DECIMAL128);
        }
    },
    /** 100·(2t−a)/t. Lower is better: twice the target scores nothing. */
    LINEAR {
        @Override
        BigDecimal raw(BigDecimal actual, BigDecimal target) {
            return target.signum() == 0
                    ? allOrNothing(actual, target)
                    : HUNDRED.multiply(target.add(target).subtract(actual)).divide(target, MathContext.DECIMAL128);
        }
    };

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The score before it is capped: above 100 when the target is exceeded, below 0 when missed by far. */
    abstract BigDecimal raw(BigDecimal actual, BigDecimal target);

    /** The score from 0 to 100. */
    BigDecimal score(BigDecimal actual, BigDecimal target) {
        return raw(actual, target).max(BigDecimal.ZERO).min(HUNDRED);
    }

    private static BigDecimal allOrNothing(BigDecimal actual, BigDecimal target) {
        return actual.compareTo(target) <= 0 ? HUNDRED : BigDecimal.ZERO;
    }
}
