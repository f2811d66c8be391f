package it.traguardo.dashboard;

import com.vaadin.flow.router.QueryParameters;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RowFilter;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Structure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the address of an indicator page says: everything chosen on it, and nothing else.
 *
 * @param asOf the cut-off chosen; today when empty
 * @param basis the basis chosen; the indicator's own when empty
 */
record IndicatorAddress(
        IndicatorDefinition indicator,
        Period period,
        Optional<LocalDate> asOf,
        Optional<PeriodBasis> basis,
        RowFilter rows,
        Split split) {

    private static final String PERIOD = "periodo";
    private static final String AS_OF = "al";
    private static final String BASIS = "base";
    private static final String ROWS = "righe";
    private static final String SPLIT_BY = "per";
    private static final String STRUCTURE = "struttura";
    private static final String TODAY = "oggi";

    /** The indicator in the year of its sheet, as declared. */
    static IndicatorAddress of(IndicatorDefinition indicator, Period period) {
        return new IndicatorAddress(indicator, period, Optional.empty(), Optional.empty(), RowFilter.ALL, Split.USUAL);
    }

    /** What is missing or cannot be read falls back to the indicator's own choice. */
    static IndicatorAddress parse(IndicatorDefinition indicator, QueryParameters parameters, LocalDate today) {
        return new IndicatorAddress(
                indicator,
                parsed(parameters, PERIOD, Period::parse).orElseGet(() -> Period.of(usualYear(indicator, today))),
                parsed(parameters, AS_OF, LocalDate::parse),
                parsed(parameters, BASIS, basis -> PeriodBasis.valueOf(basis.toUpperCase(Locale.ROOT))),
                parsed(parameters, ROWS, rows -> RowFilter.valueOf(rows.toUpperCase(Locale.ROOT)))
                        .orElse(RowFilter.ALL),
                new Split(
                        parsed(parameters, SPLIT_BY, by -> Grouping.valueOf(by.toUpperCase(Locale.ROOT)))
                                .orElse(Split.USUAL.by()),
                        parameters
                                .getSingleParameter(STRUCTURE)
                                .filter(TODAY::equals)
                                .map(_ -> Structure.TODAY)
                                .orElse(Split.USUAL.structure())));
    }

    /** This year when it has a target, else the latest year that has one. */
    static Year usualYear(IndicatorDefinition indicator, LocalDate today) {
        Year current = Year.from(today);
        return indicator.targets().keySet().stream()
                .filter(year -> !year.isAfter(current))
                .max(Comparator.naturalOrder())
                .orElse(current);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(PERIOD, period.code());
        asOf.ifPresent(date -> parameters.put(AS_OF, date.toString()));
        basis.ifPresent(chosen -> parameters.put(BASIS, chosen.name().toLowerCase(Locale.ROOT)));
        if (rows != RowFilter.ALL) {
            parameters.put(ROWS, rows.name().toLowerCase(Locale.ROOT));
        }
        if (split.by() != Split.USUAL.by()) {
            parameters.put(SPLIT_BY, split.by().name().toLowerCase(Locale.ROOT));
        }
        if (split.structure() == Structure.TODAY) {
            parameters.put(STRUCTURE, TODAY);
        }
        return QueryParameters.simple(parameters);
    }

    Reading reading(LocalDate today) {
        var declared = Reading.declared(indicator, period, asOf.orElse(today));
        return declared.withBasis(basis.orElse(declared.basis())).withStructure(split.structure());
    }

    IndicatorAddress withPeriod(Period other) {
        return new IndicatorAddress(indicator, other, asOf, basis, rows, split);
    }

    IndicatorAddress withAsOf(Optional<LocalDate> other) {
        return new IndicatorAddress(indicator, period, other, basis, rows, split);
    }

    IndicatorAddress withBasis(PeriodBasis other) {
        return new IndicatorAddress(
                indicator,
                period,
                asOf,
                Optional.of(other).filter(chosen -> chosen != indicator.policy().basis()),
                rows,
                split);
    }

    IndicatorAddress withRows(RowFilter other) {
        return new IndicatorAddress(indicator, period, asOf, basis, other, split);
    }

    IndicatorAddress withSplit(Split other) {
        return new IndicatorAddress(indicator, period, asOf, basis, rows, other);
    }

    private static <T> Optional<T> parsed(QueryParameters parameters, String name, Function<String, T> parse) {
        try {
            return parameters.getSingleParameter(name).map(parse);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
