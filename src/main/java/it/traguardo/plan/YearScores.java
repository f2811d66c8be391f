package it.traguardo.plan;

import it.traguardo.indicator.IndicatorValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The scores of a year, rolled up over its tree.
 *
 * @param sheets score of each sheet, of its indicators
 * @param nodes of each place in the tree, of the sheets below it, each once by its weight times its share there (S-7)
 */
public record YearScores(
        Scoring scoring, PlanTree tree, Map<ObjectiveSheet, WeightedScore> sheets, Map<PlanNode, WeightedScore> nodes) {

    /** @param score without contributions when no sheet is tied to the address */
    public record AddressScore(PlanNode address, WeightedScore score) {}

    /** @param values of each sheet, in the order of its lines */
    public static YearScores of(Scoring scoring, PlanTree tree, Map<ObjectiveSheet, List<IndicatorValue>> values) {
        var sheets = new LinkedHashMap<ObjectiveSheet, WeightedScore>();
        values.forEach((sheet, ofSheet) -> sheets.put(sheet, scoring.score(sheet, ofSheet)));
        return rolledUp(scoring, tree, sheets);
    }

    static YearScores rolledUp(Scoring scoring, PlanTree tree, Map<ObjectiveSheet, WeightedScore> sheets) {
        return new YearScores(scoring, tree, sheets, tree.scores(scoring.missing(), sheets));
    }

    /** Of a place of this tree. */
    public WeightedScore score(PlanNode node) {
        return Objects.requireNonNull(nodes.get(node), node.code());
    }

    /** Of each address of the DUP, of the sheets tied to it or to an objective below it. */
    public List<AddressScore> addresses() {
        return tree.root().children().stream()
                .map(address -> new AddressScore(address, score(address)))
                .toList();
    }

    /** Of all sheets by their weight, each once however many places it is tied to (S-7). */
    public WeightedScore year() {
        return score(tree.root());
    }
}
