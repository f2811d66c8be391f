package it.traguardo.progress;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a value has to reach by the end of its period.
 *
 * @param target in the unit of the indicator
 * @param tolerance how far from the target is still near, in the same unit
 */
public record Aim(BigDecimal target, Direction direction, BigDecimal tolerance) {

    /** Empty when nothing is expected of the period. */
    public static Optional<Aim> of(IndicatorValue value) {
        IndicatorDefinition indicator = value.reading().indicator();
        return value.target().map(target -> new Aim(target, indicator.direction(), indicator.tolerance()));
    }

    public Aim withTarget(BigDecimal other) {
        return new Aim(other, direction, tolerance);
    }

    public boolean isMetBy(Parts parts, Measure measure) {
        return reaches(parts, measure, target);
    }

    boolean isNearlyMetBy(Parts parts, Measure measure) {
        return tolerance.signum() > 0
                && reaches(parts, measure, isHigher() ? target.subtract(tolerance) : target.add(tolerance));
    }

    boolean isHigher() {
        return direction == Direction.HIGHER;
    }

    private boolean reaches(Parts parts, Measure measure, BigDecimal bound) {
        int side = parts.compareTo(bound, measure);
        return isHigher() ? side >= 0 : side <= 0;
    }
}
