package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Policy;
import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.ExpectedPath;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Milestone;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.math.BigDecimal;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one declaration of {@code dashboards/indicators/}. */
final class IndicatorReader {

    private IndicatorReader() {}

    static IndicatorDefinition read(String code, YamlMap yaml) {
        Measure measure = measure(yaml);
        var direction = yaml.choice("direction", Direction.class);
        Map<Year, BigDecimal> targets = byYear(yaml, "targets");
        if (direction == Direction.HIGHER && targets.values().stream().anyMatch(target -> target.signum() == 0)) {
            yaml.problem(
                    "targets",
                    "A target of 0 is always met when higher is better.",
                    "Write a target above 0, or 'direction: lower'.");
        }
        if (measure.isManual()) {
            ManualReader.refuseRequests(yaml);
        } else if (yaml.texts("streams").isEmpty()) {
            yaml.problem("streams", "'streams' names no kind of request.", "Add 'streams: [PATROCINIO]' or the like.");
        }
        if (measure.isMean() && yaml.has("maturity")) {
            yaml.problem(
                    "maturity", "'maturity' says nothing of a mean: what is open has no days.", "Take the line out.");
        }
        if (measure.isTotal()) {
            refuseForTotal(yaml);
        }
        var definition = new IndicatorDefinition(
                code,
                yaml.integer("version"),
                yaml.localized("title"),
                yaml.findLocalized("explanation").orElse(LocalizedText.italianOnly("")),
                yaml.text("type"),
                yaml.text("owner"),
                measure,
                yaml.texts("streams"),
                yaml.choice("milestone", Milestone.class, Milestone.CONCLUDED),
                new Policy(
                        measure.isManual() ? PeriodBasis.FLOW : yaml.choice("period_basis", PeriodBasis.class),
                        yaml.choice("duration_basis", DurationBasis.class, DurationBasis.GROSS),
                        yaml.choice("maturity", Maturity.class, Maturity.ALL),
                        yaml.choice("withdrawals", Withdrawals.class, Withdrawals.LEFT_OUT)),
                direction,
                Set.copyOf(yaml.texts("excluded_outcomes")),
                targets,
                baselines(yaml, targets, direction),
                yaml.has("tolerance")
                        ? yaml.parse("tolerance", "a number", BigDecimal::new, BigDecimal.ZERO)
                        : BigDecimal.ZERO,
                measure.isManual() ? ManualReader.due(yaml) : List.of(),
                yaml.choice("path", ExpectedPath.class, ExpectedPath.LINEAR));
        yaml.refuseOthers();
        return definition;
    }

    /** {@code manual}, in the {@code unit} that stands beside it, or what is made of requests. */
    private static Measure measure(YamlMap yaml) {
        boolean manual =
                yaml.findText("measure").filter("manual"::equalsIgnoreCase).isPresent();
        return manual ? Measure.manual(yaml.choice("unit", Unit.class)) : yaml.choice("measure", Measure.class);
    }

    private static void refuseForTotal(YamlMap yaml) {
        for (String key : List.of("maturity", "duration_basis")) {
            if (yaml.has(key)) {
                yaml.problem(
                        key,
                        "'%s' says nothing of a total: it asks neither what is open nor for days.".formatted(key),
                        "Take the line out.");
            }
        }
    }

    private static Map<Year, BigDecimal> baselines(YamlMap yaml, Map<Year, BigDecimal> targets, Direction direction) {
        Map<Year, BigDecimal> baselines = byYear(yaml, "baseline");
        yaml.findMap("baseline")
                .ifPresent(written -> baselines.forEach((year, baseline) -> {
                    BigDecimal target = targets.get(year);
                    if (target != null) {
                        checkWay(written, year.toString(), year, baseline, target, direction);
                    }
                }));
        return baselines;
    }

    /** From the baseline to the target there is a way to go, and it goes where the indicator gets better. */
    static void checkWay(
            YamlMap written, String key, Year year, BigDecimal baseline, BigDecimal target, Direction direction) {
        int way = target.compareTo(baseline);
        if (way == 0) {
            written.problem(
                    key,
                    "The baseline of %s is its target, %s: there is no way to go.".formatted(year, target),
                    "Correct one of the two, or take the baseline out.");
        } else if (way > 0 != (direction == Direction.HIGHER)) {
            written.problem(
                    key,
                    "'direction: %s', but from the baseline of %s, %s, to its target, %s, it goes the other way."
                            .formatted(direction.name().toLowerCase(Locale.ROOT), year, baseline, target),
                    "Correct the baseline, the target or the direction.");
        }
    }

    private static Map<Year, BigDecimal> byYear(YamlMap yaml, String key) {
        var numbers = new HashMap<Year, BigDecimal>();
        yaml.findMap(key).ifPresent(written -> {
            for (String year : written.keys()) {
                BigDecimal number = written.parse(year, "a number", BigDecimal::new, BigDecimal.ONE);
                if (year.matches("\\d{4}")) {
                    numbers.put(Year.parse(year), number);
                } else {
                    written.problem(year, "'%s' is not a year.".formatted(year), "Write four digits.");
                }
            }
        });
        return numbers;
    }
}
