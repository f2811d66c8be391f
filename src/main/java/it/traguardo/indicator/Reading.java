package it.traguardo.indicator;

import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One way to read an indicator: of which period, with what had happened by which day, under which policy, as known when.
 *
 * @param asOf last day whose events count
 * @param structure the organisation its requests are shown under
 * @param knownAt what became known later does not count; all that is known when empty
 */
public record Reading(
        IndicatorDefinition indicator,
        Period period,
        LocalDate asOf,
        Policy policy,
        Structure structure,
        Optional<Instant> knownAt) {

    /** The reading the indicator itself declares. */
    public static Reading declared(IndicatorDefinition indicator, Period period, LocalDate asOf) {
        return new Reading(indicator, period, asOf, indicator.policy(), Structure.THEN, Optional.empty());
    }

    public PeriodBasis basis() {
        return policy.basis();
    }

    public DurationBasis duration() {
        return policy.duration();
    }

    /** Whether the period goes on after the cut-off; it does not on its last evening. */
    public boolean isRunning() {
        return asOf.isBefore(period.end().minusDays(1));
    }

    public Reading withPolicy(Policy other) {
        return new Reading(indicator, period, asOf, other, structure, knownAt);
    }

    public Reading withBasis(PeriodBasis other) {
        return withPolicy(policy.withBasis(other));
    }

    public Reading withDuration(DurationBasis other) {
        return withPolicy(policy.withDuration(other));
    }

    public Reading withMaturity(Maturity other) {
        return withPolicy(policy.withMaturity(other));
    }

    public Reading withWithdrawals(Withdrawals other) {
        return withPolicy(policy.withWithdrawals(other));
    }

    public Reading withAsOf(LocalDate other) {
        return new Reading(indicator, period, other, policy, structure, knownAt);
    }

    public Reading withStructure(Structure other) {
        return new Reading(indicator, period, asOf, policy, other, knownAt);
    }

    public Reading withKnownAt(Optional<Instant> other) {
        return new Reading(indicator, period, asOf, policy, structure, other);
    }
}
