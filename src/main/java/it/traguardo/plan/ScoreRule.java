package it.traguardo.plan;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a value becomes a score against its target, 100 being the target reached. Arithmetic is decimal to 34 digits;
 * nothing is rounded here, and only {@link Score#capped()} caps.
 */
public enum ScoreRule {
    /** 100·a/t. Higher is better; the target is above 0. */
    RATIO {
        @Override
        BigDecimal raw(BigDecimal actual, Goal goal) {
            return percent(actual, goal.target());
        }
    },
    /** 100·t/a. Lower is better: twice the target scores half. */
    RECIPROCAL {
        @Override
        BigDecimal raw(BigDecimal actual, Goal goal) {
            return actual.signum() <= 0 || goal.target().signum() == 0
                    ? allOrNothing(actual, goal.target())
                    : percent(goal.target(), actual);
        }
    },
    /** 100·(2t−a)/t. Lower is better: twice the target scores nothing. */
    LINEAR {
        @Override
        BigDecimal raw(BigDecimal actual, Goal goal) {
            BigDecimal target = goal.target();
            return target.signum() == 0
                    ? allOrNothing(actual, target)
                    : percent(target.add(target).subtract(actual), target);
        }
    },
    /** 100·(a−b)/(t−b): how much of the way from the baseline to the target was gone, in either direction. */
    BASELINE {
        @Override
        BigDecimal raw(BigDecimal actual, Goal goal) {
            BigDecimal baseline = goal.baseline().orElseThrow();
            return percent(actual.subtract(baseline), goal.target().subtract(baseline));
        }
    };

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    abstract BigDecimal raw(BigDecimal actual, Goal goal);

    Score score(BigDecimal actual, Goal goal) {
        return new Score(raw(actual, goal));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return HUNDRED.multiply(part).divide(whole, MathContext.DECIMAL128);
    }

    private static BigDecimal allOrNothing(BigDecimal actual, BigDecimal target) {
        return actual.compareTo(target) <= 0 ? HUNDRED : BigDecimal.ZERO;
    }
}
