package it.traguardo.indicator;

import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ways an indicator can be read in good faith, the declared one among them. What makes no difference to a measure stays as
 * declared, so no two of them ask the same question.
 */
final class DefensibleReadings {

    private final Reading reading;
    private final LocalDate latest;

    /** @param latest the last day whose events are known */
    DefensibleReadings(Reading reading, LocalDate latest) {
        this.reading = reading;
        this.latest = latest;
    }

    /** By basis and cut-off, then by policy, the declared choice first; each once. */
    List<Reading> list() {
        Set<Reading> readings = new LinkedHashSet<>();
        for (PeriodBasis basis : bases()) {
            for (LocalDate asOf : cutOffs(basis)) {
                policies(declared().withBasis(basis)).stream()
                        .map(reading.withAsOf(asOf)::withPolicy)
                        .forEach(readings::add);
            }
        }
        return List.copyOf(readings);
    }

    /** A mere share has no flow: of what was concluded in a period all was, which is 100 % whoever worked how. */
    private Set<PeriodBasis> bases() {
        Set<PeriodBasis> bases = new LinkedHashSet<>(List.of(declared().basis()));
        bases.add(PeriodBasis.COHORT);
        if (!measure().isMereShare()) {
            bases.add(PeriodBasis.FLOW);
        }
        return bases;
    }

    /** What the reader chose, what is known by now, and the end of the period once it is over; a flow ends with its period. */
    private Set<LocalDate> cutOffs(PeriodBasis basis) {
        LocalDate last = reading.period().end().minusDays(1);
        var cutOffs = new TreeSet<>(Set.of(reading.asOf()));
        cutOffs.add(latest.isBefore(last) ? latest : last);
        if (basis == PeriodBasis.COHORT) {
            cutOffs.add(latest);
        } else if (reading.asOf().isAfter(last)) {
            cutOffs.remove(last);
        }
        return cutOffs;
    }

    /** Only a cohort holds what is open or withdrawn, only a mean has days, and a total does not ask what is open. */
    private List<Policy> policies(Policy policy) {
        List<Policy> policies = new ArrayList<>();
        if (measure().isMean()) {
            declaredFirst(DurationBasis.values(), declared().duration())
                    .forEach(days -> policies.add(policy.withDuration(days)));
        } else if (policy.basis() == PeriodBasis.COHORT) {
            for (Maturity maturity : maturities()) {
                declaredFirst(Withdrawals.values(), declared().withdrawals())
                        .forEach(withdrawn ->
                                policies.add(policy.withMaturity(maturity).withWithdrawals(withdrawn)));
            }
        } else {
            policies.add(policy);
        }
        return policies;
    }

    private Set<Maturity> maturities() {
        return measure().isShare()
                ? declaredFirst(Maturity.values(), declared().maturity())
                : Set.of(declared().maturity());
    }

    private static <E extends Enum<E>> Set<E> declaredFirst(E[] choices, E declared) {
        Set<E> ordered = new LinkedHashSet<>(List.of(declared));
        ordered.addAll(List.of(choices));
        return ordered;
    }

    private Policy declared() {
        return reading.indicator().policy();
    }

    private Measure measure() {
        return reading.indicator().measure();
    }
}
