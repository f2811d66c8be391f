package it.traguardo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a value is not what it was known to be (P-13), one cause after the other: the steps lead from the parts known before
 * to those known after without a gap, so their changes sum exactly.
 *
 * @param before as known then
 * @param after as known later
 * @param steps in the order of {@link Cause}; causes that change nothing are absent
 */
public record Restatement(IndicatorValue before, IndicatorValue after, List<Step> steps) {

    public Restatement {
        steps = List.copyOf(steps);
        Parts reached = before.parts();
        for (Step step : steps) {
            if (!step.before().equals(reached)) {
                throw new IllegalArgumentException(
                        "%s starts from %s, not from %s.".formatted(step.cause(), step.before(), reached));
            }
            reached = step.after();
        }
        if (!reached.equals(after.parts())) {
            throw new IllegalArgumentException("The steps lead to %s, not to %s.".formatted(reached, after.parts()));
        }
    }

    /** Later value less earlier; empty when one of the two is not applicable, or they are in different units. */
    public Optional<BigDecimal> change() {
        return Step.change(
                before.parts(),
                before.reading().indicator().measure(),
                after.parts(),
                after.reading().indicator().measure());
    }

    /** What makes a value another one; earlier causes are taken in before later ones. */
    public enum Cause {
        /** Requests the source no longer has. */
        REMOVED_ROWS,
        /** Requests known before, of which something else is known now. */
        CORRECTED_ROWS,
        /** Requests not known before. */
        NEW_ROWS,
        /** What the words of the sources mean, in {@code etl/} and {@code sql/}. */
        CHANGED_MAPPING,
        /** Holidays, closures, terms. */
        CHANGED_CALENDAR,
        /** Streams, milestone, measure, outcomes that are excluded. */
        CHANGED_DEFINITION,
        /** Which requests and which days count. */
        CHANGED_POLICY
    }

    /**
     * What one cause changes.
     *
     * @param requests that count otherwise because of it; empty where it is not a matter of single requests
     */
    public record Step(
            Cause cause,
            Optional<Long> requests,
            Measure measureBefore,
            Parts before,
            Measure measureAfter,
            Parts after) {

        public long numeratorChange() {
            return after.numerator() - before.numerator();
        }

        public long denominatorChange() {
            return after.denominator() - before.denominator();
        }

        /** In the unit of the indicator; empty when there is no value before or after it, or in another unit. */
        public Optional<BigDecimal> change() {
            return change(before, measureBefore, after, measureAfter);
        }

        private static Optional<BigDecimal> change(
                Parts before, Measure measureBefore, Parts after, Measure measureAfter) {
            return measureBefore != measureAfter
                    ? Optional.empty()
                    : before.value(measureBefore)
                            .flatMap(then -> after.value(measureAfter).map(now -> now.subtract(then)));
        }
    }
}
