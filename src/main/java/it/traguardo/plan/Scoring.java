package it.traguardo.plan;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the sheets of a year are scored, as declared in {@code dashboards/plan/<year>/scoring.yaml}.
 *
 * @param lowerIsBetter {@link ScoreRule#RECIPROCAL} or {@link ScoreRule#LINEAR}
 * @param bands from 0 to 100 without a gap
 */
public record Scoring(ScoreRule lowerIsBetter, MissingRule missing, List<Band> bands) {

    public Scoring {
        bands = List.copyOf(bands);
    }

    /** From 0 to 100; empty without a value or without a target. */
    public Optional<BigDecimal> score(IndicatorValue value) {
        ScoreRule rule = value.reading().indicator().direction() == Direction.HIGHER ? ScoreRule.RATIO : lowerIsBetter;
        return value.value().flatMap(actual -> value.target().map(target -> rule.score(actual, target)));
    }

    /** The weighted score of a sheet; {@code values} in the order of its lines. */
    public SheetScore score(ObjectiveSheet sheet, List<IndicatorValue> values) {
        var parts = new ArrayList<SheetScore.Part>();
        for (int index = 0; index < values.size(); index++) {
            parts.add(new SheetScore.Part(sheet.lines().get(index).weight(), score(values.get(index))));
        }
        return new SheetScore(parts, total(parts));
    }

    public Band band(BigDecimal score) {
        return bands.stream().filter(band -> band.holds(score)).findFirst().orElseThrow();
    }

    Optional<BigDecimal> total(List<SheetScore.Part> parts) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (SheetScore.Part part : parts) {
            if (part.score().isPresent()) {
                points = points.add(part.score().get().multiply(part.weight()));
                weights = weights.add(part.weight());
            } else if (missing == MissingRule.BLOCK) {
                return Optional.empty();
            } else if (missing == MissingRule.AS_ZERO) {
                weights = weights.add(part.weight());
            }
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(points.divide(weights, MathContext.DECIMAL128));
    }
}
