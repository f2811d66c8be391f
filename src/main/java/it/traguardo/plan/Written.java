package it.traguardo.plan;

import it.traguardo.content.Spelling;
import it.traguardo.content.YamlMap;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Days, numbers and codes of a plan: what cannot be read is a problem with its line, and empty here. */
final class Written {

    private static final int CENTS = 2;

    private Written() {}

    /** Absent is a problem. */
    static Optional<LocalDate> day(YamlMap yaml, String key) {
        return yaml.parse(key, "a day as 2026-12-31", text -> Optional.of(LocalDate.parse(text)), Optional.empty());
    }

    static Optional<LocalDate> findDay(YamlMap yaml, String key) {
        return yaml.has(key) ? day(yaml, key) : Optional.empty();
    }

    /** Absent is a problem. */
    static Optional<BigDecimal> number(YamlMap yaml, String key) {
        return yaml.parse(key, "a number", text -> Optional.of(new BigDecimal(text)), Optional.empty());
    }

    static Optional<BigDecimal> findNumber(YamlMap yaml, String key) {
        return yaml.has(key) ? number(yaml, key) : Optional.empty();
    }

    static Optional<BigDecimal> findPositive(YamlMap yaml, String key) {
        return yaml.has(key)
                ? checked(
                        yaml,
                        key,
                        number -> number.signum() > 0,
                        "A %s of %s counts nothing.",
                        "Write a number above 0.")
                : Optional.empty();
    }

    /** From 0 to 1. */
    static Optional<BigDecimal> findShare(YamlMap yaml, String key) {
        return yaml.has(key)
                ? checked(
                        yaml,
                        key,
                        number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0,
                        "'%s' is %s, and a share goes from 0 to 1.",
                        "Write 0.4 for 40 %.")
                : Optional.empty();
    }

    /** Euro and cents; absent is a problem. */
    static Optional<BigDecimal> amount(YamlMap yaml, String key) {
        return checked(
                yaml,
                key,
                number -> number.stripTrailingZeros().scale() <= CENTS && number.signum() >= 0,
                "'%s' is %s, which is no amount in euro and cents.",
                "Write 12500.00, without separators of thousands.");
    }

    private static Optional<BigDecimal> checked(
            YamlMap yaml, String key, Function<BigDecimal, Boolean> holds, String fault, String remedy) {
        Optional<BigDecimal> number = number(yaml, key);
        if (number.filter(read -> !holds.apply(read)).isPresent()) {
            yaml.problem(key, fault.formatted(key, number.get().toPlainString()), remedy);
            return Optional.empty();
        }
        return number;
    }

    /** A mapping of periods to numbers; those that cannot be read are left out. */
    static Map<Period, BigDecimal> byPeriod(YamlMap yaml, String key) {
        var numbers = new LinkedHashMap<Period, BigDecimal>();
        yaml.findMap(key).ifPresent(written -> {
            for (String code : written.keys()) {
                Optional<BigDecimal> number = number(written, code);
                Optional<Period> period = period(written, code, code);
                period.ifPresent(read -> number.ifPresent(target -> numbers.put(read, target)));
            }
        });
        return numbers;
    }

    static Optional<Period> period(YamlMap yaml, String key, String code) {
        try {
            return Optional.of(Period.parse(code));
        } catch (IllegalArgumentException notAPeriod) {
            yaml.problem(key, "'%s' is not a period.".formatted(code), "Write 2026, 2026-H1, 2026-Q3 or 2026-06.");
            return Optional.empty();
        }
    }

    static Optional<ProgrammeCode> findProgramme(YamlMap yaml, Missions missions) {
        if (!yaml.has("mission") && !yaml.has("programme")) {
            return Optional.empty();
        }
        var code = new ProgrammeCode(yaml.text("mission"), yaml.text("programme"));
        missions.check(yaml, code);
        return Optional.of(code);
    }

    /** What somebody may have meant, as a remedy. */
    static String suggestion(String written, Collection<String> candidates) {
        return Spelling.nearest(written, candidates)
                .map("Did you mean '%s'?"::formatted)
                .orElse(
                        candidates.isEmpty()
                                ? "There are none yet."
                                : "There are: %s.".formatted(String.join(", ", candidates)));
    }
}
