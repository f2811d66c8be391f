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
import it.traguardo.vocabulary.Rome;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
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
 * @param indicator as declared at {@code knownAt}
 * @param asOf the cut-off chosen; today when empty
 * @param policy the policy chosen; what is as the indicator declares it is not written
 * @param knownAt the state of knowledge chosen; the present one when empty
 * @param since the state of knowledge to compare it with; none when empty
 */
record IndicatorAddress(
        IndicatorDefinition indicator,
        Period period,
        Optional<LocalDate> asOf,
        Policy policy,
        RowFilter rows,
        Split split,
        Optional<Instant> knownAt,
        Optional<Instant> since) {

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
    private static final String KNOWN_AT = "noto";
    private static final String SINCE = "da";

    /** The indicator in the year of its sheet, as declared. */
    static IndicatorAddress of(IndicatorDefinition indicator, Period period) {
        return new IndicatorAddress(
                indicator,
                period,
                Optional.empty(),
                indicator.policy(),
                RowFilter.ALL,
                Split.USUAL,
                Optional.empty(),
                Optional.empty());
    }

    /** Where an indicator is read as it was frozen: of a period, by a day, as known at an instant. */
    static QueryParameters of(String period, LocalDate asOf, Optional<Instant> knownAt) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(PERIOD, period);
        parameters.put(AS_OF, asOf.toString());
        knownAt.ifPresent(instant -> parameters.put(KNOWN_AT, instant.toString()));
        return QueryParameters.simple(parameters);
    }

    /** The state of knowledge asked for, by which the indicator is to be found. */
    static Optional<Instant> knownAt(QueryParameters parameters) {
        return parsed(parameters, KNOWN_AT, Rome::instant);
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
                                .orElse(Split.USUAL.structure())),
                knownAt(parameters),
                parsed(parameters, SINCE, Rome::instant));
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
        knownAt.ifPresent(instant -> parameters.put(KNOWN_AT, instant.toString()));
        since.ifPresent(instant -> parameters.put(SINCE, instant.toString()));
        return QueryParameters.simple(parameters);
    }

    /** The day of the knowledge chosen: nothing later can be known of. */
    LocalDate today(Clock clock) {
        return knownAt.map(instant -> LocalDate.ofInstant(instant, Rome.ZONE)).orElseGet(() -> Rome.today(clock));
    }

    Reading reading(LocalDate today) {
        return Reading.declared(indicator, period, asOf.orElse(today))
                .withPolicy(policy)
                .withStructure(split.structure())
                .withKnownAt(knownAt);
    }

    /** Whether nothing is chosen but the period, and perhaps which rows to list and how to split them. */
    boolean isUsual() {
        return asOf.isEmpty() && policy.equals(indicator.policy()) && knownAt.isEmpty();
    }

    IndicatorAddress withPeriod(Period other) {
        return new IndicatorAddress(indicator, other, asOf, policy, rows, split, knownAt, since);
    }

    IndicatorAddress withAsOf(Optional<LocalDate> other) {
        return new IndicatorAddress(indicator, period, other, policy, rows, split, knownAt, since);
    }

    IndicatorAddress withPolicy(Policy other) {
        return new IndicatorAddress(indicator, period, asOf, other, rows, split, knownAt, since);
    }

    IndicatorAddress withRows(RowFilter other) {
        return new IndicatorAddress(indicator, period, asOf, policy, other, split, knownAt, since);
    }

    IndicatorAddress withSplit(Split other) {
        return new IndicatorAddress(indicator, period, asOf, policy, rows, other, knownAt, since);
    }

    IndicatorAddress withKnownAt(Optional<Instant> other) {
        return new IndicatorAddress(indicator, period, asOf, policy, rows, split, other, since);
    }

    IndicatorAddress withSince(Optional<Instant> other) {
        return new IndicatorAddress(indicator, period, asOf, policy, rows, split, knownAt, other);
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
