package it.traguardo.plan;

import it.traguardo.indicator.IndicatorValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the plan of a year stands on a day.
 *
 * @param values of each sheet, in the order of its lines
 * @param scores empty when the year is not scored
 */
public record Standing(
        LocalDate asOf, PlanTree tree, Map<ObjectiveSheet, List<IndicatorValue>> values, Optional<YearScores> scores) {

    static Standing of(Plan plan, PlanTree tree, LocalDate asOf, Map<ObjectiveSheet, List<IndicatorValue>> values) {
        return new Standing(
                asOf, tree, values, plan.findScoring(tree.year()).map(scoring -> YearScores.of(scoring, tree, values)));
    }

    /** Values of one sheet, in the order of its lines. */
    public List<IndicatorValue> values(ObjectiveSheet sheet) {
        return values.getOrDefault(sheet, List.of());
    }

    /** The score of a place, empty without scores or where none of its sheets has one. */
    public Optional<WeightedScore> score(PlanNode node) {
        return scores.map(scored -> scored.score(node));
    }

    public Optional<WeightedScore> score(ObjectiveSheet sheet) {
        return scores.map(scored -> scored.sheets().get(sheet));
    }
}
