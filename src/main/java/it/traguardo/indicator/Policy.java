package it.traguardo.indicator;

import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;

/**
 * Which requests count and how their days do, where the rules leave a choice (domain rules of section 5).
 *
 * @param basis which requests belong to a period (P-1)
 * @param duration which days count, for a mean (P-12)
 * @param maturity whether what is open and not yet due counts, for a share (P-3)
 * @param withdrawals whether what was withdrawn counts (P-4)
 */
public record Policy(PeriodBasis basis, DurationBasis duration, Maturity maturity, Withdrawals withdrawals) {

    public Policy withBasis(PeriodBasis other) {
        return new Policy(other, duration, maturity, withdrawals);
    }

    public Policy withDuration(DurationBasis other) {
        return new Policy(basis, other, maturity, withdrawals);
    }

    public Policy withMaturity(Maturity other) {
        return new Policy(basis, duration, other, withdrawals);
    }

    public Policy withWithdrawals(Withdrawals other) {
        return new Policy(basis, duration, maturity, other);
    }
}
