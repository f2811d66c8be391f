package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Policy;
import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Milestone;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.math.BigDecimal;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads one declaration of {@code dashboards/indicators/}. */
final class IndicatorReader {

    private IndicatorReader() {}

    static IndicatorDefinition read(String code, YamlMap yaml) {
        var measure = yaml.choice("measure", Measure.class);
        var direction = yaml.choice("direction", Direction.class);
        Map<Year, BigDecimal> targets = targets(yaml);
        if (direction == Direction.HIGHER && targets.values().stream().anyMatch(target -> target.signum() == 0)) {
            yaml.problem(
                    "targets",
                    "A target of 0 is always met when higher is better.",
                    "Write a target above 0, or 'direction: lower'.");
        }
        if (yaml.texts("streams").isEmpty()) {
            yaml.problem("streams", "'streams' names no kind of request.", "Add 'streams: [PATROCINIO]' or the like.");
        }
        if (!measure.isShare() && yaml.has("maturity")) {
            yaml.problem(
                    "maturity", "'maturity' says nothing of a mean: what is open has no days.", "Take the line out.");
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
                        yaml.choice("period_basis", PeriodBasis.class),
                        yaml.choice("duration_basis", DurationBasis.class, DurationBasis.GROSS),
                        yaml.choice("maturity", Maturity.class, Maturity.ALL),
                        yaml.choice("withdrawals", Withdrawals.class, Withdrawals.LEFT_OUT)),
                direction,
                Set.copyOf(yaml.texts("excluded_outcomes")),
                targets,
                yaml.has("tolerance")
                        ? yaml.parse("tolerance", "a number", BigDecimal::new, BigDecimal.ZERO)
                        : BigDecimal.ZERO);
        yaml.refuseOthers();
        return definition;
    }

    private static Map<Year, BigDecimal> targets(YamlMap yaml) {
        var targets = new HashMap<Year, BigDecimal>();
        yaml.findMap("targets").ifPresent(byYear -> {
            for (String year : byYear.keys()) {
                BigDecimal target = byYear.parse(year, "a number", BigDecimal::new, BigDecimal.ONE);
                if (year.matches("\\d{4}")) {
                    targets.put(Year.parse(year), target);
                } else {
                    byYear.problem(year, "'%s' is not a year.".formatted(year), "Write four digits.");
                }
            }
        });
        return targets;
    }
}
