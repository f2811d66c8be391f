package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code scoring.yaml}: the rules by which the sheets of a year are scored. */
final class ScoringReader {

    private ScoringReader() {}

    static Scoring read(YamlMap yaml) {
        ScoreRule lowerIsBetter = yaml.choice("lower_is_better", ScoreRule.class, ScoreRule.RECIPROCAL);
        if (lowerIsBetter == ScoreRule.RATIO) {
            yaml.problem("lower_is_better", "A ratio scores more days higher.", "Write reciprocal or linear.");
        }
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
        return new Scoring(lowerIsBetter, missing, bands);
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
