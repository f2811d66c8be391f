package it.traguardo.plan;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the sheets of a year are scored, as declared in {@code dashboards/plan/<year>/scoring.yaml}.
 *
 * @param higherIsBetter {@link ScoreRule#RATIO} or {@link ScoreRule#BASELINE}
 * @param lowerIsBetter {@link ScoreRule#RECIPROCAL}, {@link ScoreRule#LINEAR} or {@link ScoreRule#BASELINE}
 * @param bands from 0 to 100 without a gap
 */
public record Scoring(ScoreRule higherIsBetter, ScoreRule lowerIsBetter, MissingRule missing, List<Band> bands) {

    private static final int DECIMALS = 2;

    public Scoring {
        bands = List.copyOf(bands);
    }

    public ScoreRule rule(Direction direction) {
        return direction == Direction.HIGHER ? higherIsBetter : lowerIsBetter;
    }

    /** Empty without a value, without a target, or without the baseline its rule asks for. */
    public Optional<Score> score(IndicatorValue value) {
        var indicator = value.reading().indicator();
        ScoreRule rule = rule(indicator.direction());
        var baseline = indicator.findBaseline(value.reading().period().targetYear());
        if (rule == ScoreRule.BASELINE && baseline.isEmpty()) {
            return Optional.empty();
        }
        return value.value()
                .flatMap(actual -> value.target().map(target -> rule.score(actual, new Goal(target, baseline))));
    }

    /** The weighted score of a sheet; {@code values} in the order of its lines. */
    public WeightedScore score(ObjectiveSheet sheet, List<IndicatorValue> values) {
        var parts = new ArrayList<Contribution>();
        for (int index = 0; index < values.size(); index++) {
            var line = sheet.lines().get(index);
            parts.add(new Contribution(line.declared().code(), line.weight(), score(values.get(index))));
        }
        return new WeightedScore(parts, missing);
    }

    /** @param score from 0 to 100, unrounded */
    public Band band(BigDecimal score) {
        return bands.stream().filter(band -> band.holds(score)).findFirst().orElseThrow();
    }

    /** For display: to two decimals, or to as many more as keep it in its band and off 0 and 100 (S-8). */
    public BigDecimal rounded(BigDecimal score) {
        List<BigDecimal> bounds = Stream.concat(
                        bands.stream().map(Band::from), Stream.of(BigDecimal.ZERO, ScoreRule.HUNDRED))
                .toList();
        return Rounding.halfUp(score, DECIMALS, bounds);
    }
}
