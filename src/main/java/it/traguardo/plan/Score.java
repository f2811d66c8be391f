package it.traguardo.plan;

import java.math.BigDecimal;

/**
 * How well a target was reached, 100 being reached; unrounded.
 *
 * @param raw before it is capped: above 100 when the target is exceeded, below 0 when missed by far
 */
public record Score(BigDecimal raw) {

    /** From 0 to 100: the score that counts. */
    public BigDecimal capped() {
        return raw.max(BigDecimal.ZERO).min(ScoreRule.HUNDRED);
    }

    public boolean isCapped() {
        return capped().compareTo(raw) != 0;
    }
}
