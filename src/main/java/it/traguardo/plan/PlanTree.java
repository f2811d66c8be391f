package it.traguardo.plan;

import it.traguardo.plan.PlanNode.Kind;
import it.traguardo.plan.PlanNode.Tied;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan of one year from the DUP down to the sheets. A sheet tied to several places stands in each with its share;
 * whatever is above several of them has it once, with those shares summed (S-7).
 *
 * @param root the DUP; sheets tied to nothing hang from it whole
 */
public record PlanTree(Year year, PlanNode root) {

    /** @param title of the DUP */
    public static PlanTree of(Year year, String title, List<StrategicAddress> addresses, List<ObjectiveSheet> sheets) {
        var ties = new HashMap<String, List<Tied>>();
        var untied = new ArrayList<Tied>();
        for (ObjectiveSheet sheet : sheets) {
            Map<String, BigDecimal> shares = sheet.nodeShares();
            shares.forEach((node, share) ->
                    ties.computeIfAbsent(node, _ -> new ArrayList<>()).add(new Tied(sheet, share)));
            if (shares.isEmpty()) {
                untied.add(new Tied(sheet, BigDecimal.ONE));
            }
        }
        List<PlanNode> below =
                addresses.stream().map(address -> address(address, ties)).toList();
        return new PlanTree(year, new PlanNode(Kind.DOCUMENT, year.toString(), title, below, untied));
    }

    private static PlanNode address(StrategicAddress address, Map<String, List<Tied>> ties) {
        var below = new ArrayList<PlanNode>();
        address.strategicObjectives().forEach(objective -> below.add(strategic(objective, ties)));
        address.objectives().forEach(objective -> below.add(operative(objective, ties)));
        return new PlanNode(Kind.ADDRESS, address.code(), address.title(), below, tied(address.code(), ties));
    }

    private static PlanNode strategic(StrategicObjective objective, Map<String, List<Tied>> ties) {
        return new PlanNode(
                Kind.STRATEGIC_OBJECTIVE,
                objective.code(),
                objective.title(),
                objective.objectives().stream()
                        .map(each -> operative(each, ties))
                        .toList(),
                tied(objective.code(), ties));
    }

    private static PlanNode operative(OperativeObjective objective, Map<String, List<Tied>> ties) {
        return new PlanNode(
                Kind.OPERATIVE_OBJECTIVE, objective.code(), objective.title(), List.of(), tied(objective.code(), ties));
    }

    private static List<Tied> tied(String code, Map<String, List<Tied>> ties) {
        return ties.getOrDefault(code, List.of());
    }

    /** An address or objective by its code; the root by the year. */
    public Optional<PlanNode> find(String code) {
        return root.nodes().filter(node -> node.code().equals(code)).findFirst();
    }

    /** Places from the root down to the one with the code, both included; empty when there is none. */
    public List<PlanNode> path(String code) {
        return path(root, code);
    }

    private static List<PlanNode> path(PlanNode from, String code) {
        if (from.code().equals(code)) {
            return List.of(from);
        }
        for (PlanNode child : from.children()) {
            List<PlanNode> below = path(child, code);
            if (!below.isEmpty()) {
                var whole = new ArrayList<PlanNode>(List.of(from));
                whole.addAll(below);
                return List.copyOf(whole);
            }
        }
        return List.of();
    }

    /** Scores of every place, each sheet once in it by its weight times its share. */
    public Map<PlanNode, WeightedScore> scores(MissingRule missing, Map<ObjectiveSheet, WeightedScore> sheets) {
        var scores = new LinkedHashMap<PlanNode, WeightedScore>();
        root.nodes()
                .forEach(node -> scores.put(
                        node,
                        new WeightedScore(
                                node.allSheets().stream()
                                        .filter(tied -> sheets.containsKey(tied.sheet()))
                                        .map(tied -> contribution(tied, sheets))
                                        .toList(),
                                missing)));
        return scores;
    }

    private static WeightedScore.Contribution contribution(Tied tied, Map<ObjectiveSheet, WeightedScore> sheets) {
        return new WeightedScore.Contribution(
                tied.sheet().code(),
                tied.weight(),
                Optional.ofNullable(sheets.get(tied.sheet()))
                        .flatMap(WeightedScore::total)
                        .map(Score::new));
    }
}
