package it.traguardo.plan;

import static java.util.stream.Collectors.joining;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code scoring.yaml}: the rules by which the sheets of a year are scored. */
final class ScoringReader {

    private ScoringReader() {}

    static Scoring read(YamlMap yaml) {
        ScoreRule higherIsBetter =
                rule(yaml, "higher_is_better", ScoreRule.RATIO, Set.of(ScoreRule.RATIO, ScoreRule.BASELINE));
        ScoreRule lowerIsBetter = rule(
                yaml,
                "lower_is_better",
                ScoreRule.RECIPROCAL,
                Set.of(ScoreRule.RECIPROCAL, ScoreRule.LINEAR, ScoreRule.BASELINE));
        MissingRule missing = yaml.choice("missing", MissingRule.class, MissingRule.EXCLUDE_RENORMALISE);
        var bands = new ArrayList<Band>();
        for (YamlMap band : yaml.maps("bands")) {
            bands.add(new Band(
                    band.localized("name"),
                    number(band, "from"),
                    number(band, "to"),
                    band.choice("state", Band.State.class)));
            band.refuseOthers();
        }
        checkWhole(yaml, bands);
        yaml.refuseOthers();
        return new Scoring(higherIsBetter, lowerIsBetter, missing, bands);
    }

    /** The rule BASELINE needs to know, of every value it scores, where the year started from. */
    static void checkBaselines(YamlMap yaml, Scoring scoring, ObjectiveSheet sheet) {
        for (ObjectiveSheet.Line line : sheet.lines()) {
            IndicatorDefinition indicator = line.indicator();
            if (scoring.rule(indicator.direction()) == ScoreRule.BASELINE
                    && indicator.findTarget(sheet.year()).isPresent()
                    && indicator.findBaseline(sheet.year()).isEmpty()) {
                yaml.problem(
                        indicator.direction() == Direction.HIGHER ? "higher_is_better" : "lower_is_better",
                        "%s of sheet %s has no baseline for %s."
                                .formatted(indicator.code(), sheet.code(), sheet.year()),
                        "Add 'baseline: {%s: …}' to it, or choose another rule.".formatted(sheet.year()));
            }
        }
    }

    private static ScoreRule rule(YamlMap yaml, String key, ScoreRule otherwise, Set<ScoreRule> allowed) {
        ScoreRule rule = yaml.choice(key, ScoreRule.class, otherwise);
        if (!allowed.contains(rule)) {
            yaml.problem(
                    key,
                    "'%s' scores the other direction.".formatted(rule.name().toLowerCase(Locale.ROOT)),
                    "Write %s."
                            .formatted(allowed.stream()
                                    .sorted()
                                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                                    .collect(joining(" or "))));
        }
        return rule;
    }

    /** Bands go from 0 to 100, each from where the one before ends. */
    private static void checkWhole(YamlMap yaml, List<Band> bands) {
        BigDecimal reached = BigDecimal.ZERO;
        for (Band band : bands) {
            if (band.from().compareTo(reached) != 0) {
                yaml.problem(
                        "bands",
                        "The band '%s' starts at %s, and the one before ends at %s."
                                .formatted(band.name().italian(), band.from(), reached),
                        "Write 'from: %s'.".formatted(reached));
            }
            reached = band.to();
        }
        if (reached.compareTo(ScoreRule.HUNDRED) != 0) {
            yaml.problem("bands", "The bands end at %s.".formatted(reached), "Let the last one end with 'to: 100'.");
        }
    }

    private static BigDecimal number(YamlMap band, String key) {
        return band.parse(key, "a number", BigDecimal::new, BigDecimal.ZERO);
    }
}
