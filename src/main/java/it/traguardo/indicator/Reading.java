package it.traguardo.indicator;

import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import java.time.LocalDate;

/**
 * One way to read an indicator: of which period, with what had happened by which day, under which policy.
 *
 * @param asOf last day whose events count
 */
public record Reading(
        IndicatorDefinition indicator, Period period, LocalDate asOf, PeriodBasis basis, DurationBasis duration) {

    /** The reading the indicator itself declares. */
    public static Reading declared(IndicatorDefinition indicator, Period period, LocalDate asOf) {
        return new Reading(indicator, period, asOf, indicator.basis(), indicator.duration());
    }

    public Reading withBasis(PeriodBasis other) {
        return new Reading(indicator, period, asOf, other, duration);
    }

    public Reading withDuration(DurationBasis other) {
        return new Reading(indicator, period, asOf, basis, other);
    }
}
