package it.traguardo.plan;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sheet expects of an indicator, beside what the indicator itself expects.
 *
 * @param stated as first approved, by period, in the unit of the indicator
 * @param tolerance how far from a target is still near; that of the indicator when empty
 * @param variations the earliest first
 */
public record Targets(Map<Period, BigDecimal> stated, Optional<BigDecimal> tolerance, List<Variation> variations) {

    /** A sheet that leaves it all to the indicator. */
    public static final Targets OF_INDICATOR = new Targets(Map.of(), Optional.empty(), List.of());

    public Targets {
        stated = Map.copyOf(stated);
        variations = variations.stream()
                .sorted(Comparator.comparing(Variation::date))
                .toList();
    }

    /** The target as first approved: the sheet's own, or of a year that of the indicator. */
    Optional<BigDecimal> findFirst(IndicatorDefinition declared, Period period) {
        return stated.entrySet().stream()
                .filter(target -> target.getKey().isSame(period))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> isYear(period) ? declared.findTarget(period.targetYear()) : Optional.empty());
    }

    /** The target in force on a day: that of the last act by then, or the first. */
    Optional<BigDecimal> findInForce(IndicatorDefinition declared, Period period, LocalDate day) {
        return variations.stream()
                .filter(variation -> variation.period().isSame(period))
                .filter(variation -> !variation.date().isAfter(day))
                .map(Variation::target)
                .reduce((_, later) -> later)
                .or(() -> findFirst(declared, period));
    }

    /** The indicator with the targets of years in force on a day. */
    IndicatorDefinition applied(IndicatorDefinition declared, LocalDate day) {
        var targets = new HashMap<>(declared.targets());
        Stream.concat(stated.keySet().stream(), variations.stream().map(Variation::period))
                .filter(Targets::isYear)
                .forEach(year ->
                        findInForce(declared, year, day).ifPresent(target -> targets.put(year.targetYear(), target)));
        return declared.expecting(targets, tolerance.orElse(declared.tolerance()));
    }

    /** The same for a reading of {@code period}, whose own target takes the place of that of its year. */
    IndicatorDefinition applied(IndicatorDefinition declared, Period period, LocalDate day) {
        IndicatorDefinition ofYears = applied(declared, day);
        var targets = new HashMap<>(ofYears.targets());
        findInForce(declared, period, day).ifPresent(target -> targets.put(period.targetYear(), target));
        return ofYears.expecting(targets, ofYears.tolerance());
    }

    private static boolean isYear(Period period) {
        return period.isSame(Period.of(Year.from(period.start())));
    }
}
