package it.traguardo.indicator;

import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.PeriodBasis;

/**
 * Which requests count and how their days do, where the rules leave a choice (domain rules of section 5).
 *
 * @param basis which requests belong to a period (P-1)
 * @param duration which days count, for {@link Measure#MEAN_DAYS} (P-12)
 */
public record Policy(PeriodBasis basis, DurationBasis duration) {

    public Policy withBasis(PeriodBasis other) {
        return new Policy(other, duration);
    }

    public Policy withDuration(DurationBasis other) {
        return new Policy(basis, other);
    }
}
