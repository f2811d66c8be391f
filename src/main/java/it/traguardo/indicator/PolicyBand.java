package it.traguardo.indicator;

import it.traguardo.vocabulary.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator under every defensible reading: whether meeting its target depends on how it is read.
 *
 * @param values one for each reading, in the order of {@link DefensibleReadings}
 * @param setAside readings that cannot be held, because they would leave out what they cannot judge
 */
public record PolicyBand(List<IndicatorValue> values, List<Reading> setAside) {

    public PolicyBand {
        values = List.copyOf(values);
        setAside = List.copyOf(setAside);
    }

    /** How many readings meet the target. */
    public enum Verdict {
        ALL,
        SOME,
        NONE,
        /** No reading has both a value and a target. */
        NOT_APPLICABLE
    }

    public Verdict verdict() {
        if (judged() == 0) {
            return Verdict.NOT_APPLICABLE;
        }
        return met() == judged() ? Verdict.ALL : met() == 0 ? Verdict.NONE : Verdict.SOME;
    }

    /** Readings that meet the target; one that is only near it does not. */
    public long met() {
        return values.stream().filter(value -> value.status() == Status.MET).count();
    }

    /** Readings with a value and a target. */
    public long judged() {
        return values.stream()
                .filter(value -> value.value().isPresent() && value.target().isPresent())
                .count();
    }

    /** The first of those with the best value; empty when no reading has one. */
    public Optional<IndicatorValue> best() {
        return withValue().reduce((best, next) -> isBetter(next, best) ? next : best);
    }

    /** The first of those with the worst value; empty when no reading has one. */
    public Optional<IndicatorValue> worst() {
        return withValue().reduce((worst, next) -> isBetter(worst, next) ? next : worst);
    }

    private Stream<IndicatorValue> withValue() {
        return values.stream().filter(value -> value.value().isPresent());
    }

    private static boolean isBetter(IndicatorValue one, IndicatorValue other) {
        int side = one.parts()
                .compareValue(other.parts(), one.reading().indicator().measure());
        return one.reading().indicator().direction() == Direction.HIGHER ? side > 0 : side < 0;
    }
}
