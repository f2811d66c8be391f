package it.traguardo.dashboard;

import com.vaadin.flow.router.QueryParameters;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Policy;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RowFilter;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
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
 * @param policy the policy chosen; what is as the indicator declares it is not written
 */
record IndicatorAddress(
        IndicatorDefinition indicator,
        Period period,
        Optional<LocalDate> asOf,
        Policy policy,
        RowFilter rows,
        Split split) {

    private static final String PERIOD = "periodo";
    private static final String AS_OF = "al";
    private static final String BASIS = "base";
    private static final String DAYS = "giorni";
    private static final String MATURITY = "maturita";
    private static final String WITHDRAWALS = "rinunce";
    private static final String ROWS = "righe";
    private static final String SPLIT_BY = "per";
    private static final String STRUCTURE = "struttura";
    private static final String TODAY = "oggi";

    /** The indicator in the year of its sheet, as declared. */
    static IndicatorAddress of(IndicatorDefinition indicator, Period period) {
        return new IndicatorAddress(
                indicator, period, Optional.empty(), indicator.policy(), RowFilter.ALL, Split.USUAL);
    }

    /** What is missing or cannot be read falls back to the indicator's own choice. */
    static IndicatorAddress parse(IndicatorDefinition indicator, QueryParameters parameters, LocalDate today) {
        Policy declared = indicator.policy();
        return new IndicatorAddress(
                indicator,
                parsed(parameters, PERIOD, Period::parse).orElseGet(() -> Period.of(usualYear(indicator, today))),
                parsed(parameters, AS_OF, LocalDate::parse),
                new Policy(
                        constant(parameters, BASIS, PeriodBasis.class).orElse(declared.basis()),
                        constant(parameters, DAYS, DurationBasis.class).orElse(declared.duration()),
                        constant(parameters, MATURITY, Maturity.class).orElse(declared.maturity()),
                        constant(parameters, WITHDRAWALS, Withdrawals.class).orElse(declared.withdrawals())),
                constant(parameters, ROWS, RowFilter.class).orElse(RowFilter.ALL),
                new Split(
                        constant(parameters, SPLIT_BY, Grouping.class).orElse(Split.USUAL.by()),
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
        Policy declared = indicator.policy();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(PERIOD, period.code());
        asOf.ifPresent(date -> parameters.put(AS_OF, date.toString()));
        putUnless(declared.basis(), BASIS, policy.basis(), parameters);
        putUnless(declared.duration(), DAYS, policy.duration(), parameters);
        putUnless(declared.maturity(), MATURITY, policy.maturity(), parameters);
        putUnless(declared.withdrawals(), WITHDRAWALS, policy.withdrawals(), parameters);
        putUnless(RowFilter.ALL, ROWS, rows, parameters);
        putUnless(Split.USUAL.by(), SPLIT_BY, split.by(), parameters);
        if (split.structure() == Structure.TODAY) {
            parameters.put(STRUCTURE, TODAY);
        }
        return QueryParameters.simple(parameters);
    }

    Reading reading(LocalDate today) {
        return Reading.declared(indicator, period, asOf.orElse(today))
                .withPolicy(policy)
                .withStructure(split.structure());
    }

    /** Whether nothing is chosen but the period, and perhaps which rows and groups to list. */
    boolean isUsual() {
        return asOf.isEmpty() && policy.equals(indicator.policy());
    }

    IndicatorAddress withPeriod(Period other) {
        return new IndicatorAddress(indicator, other, asOf, policy, rows, split);
    }

    IndicatorAddress withAsOf(Optional<LocalDate> other) {
        return new IndicatorAddress(indicator, period, other, policy, rows, split);
    }

    IndicatorAddress withPolicy(Policy other) {
        return new IndicatorAddress(indicator, period, asOf, other, rows, split);
    }

    IndicatorAddress withRows(RowFilter other) {
        return new IndicatorAddress(indicator, period, asOf, policy, other, split);
    }

    IndicatorAddress withSplit(Split other) {
        return new IndicatorAddress(indicator, period, asOf, policy, rows, other);
    }

    private static <E extends Enum<E>> void putUnless(E usual, String name, E chosen, Map<String, String> parameters) {
        if (chosen != usual) {
            parameters.put(name, chosen.name().toLowerCase(Locale.ROOT));
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(QueryParameters parameters, String name, Class<E> type) {
        return parsed(parameters, name, written -> Enum.valueOf(type, written.toUpperCase(Locale.ROOT)));
    }

    private static <T> Optional<T> parsed(QueryParameters parameters, String name, Function<String, T> parse) {
        try {
            return parameters.getSingleParameter(name).map(parse);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
