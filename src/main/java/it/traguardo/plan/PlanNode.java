package it.traguardo.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place in the tree of a year, with all that hangs below it.
 *
 * @param code of the DUP, its year
 * @param children as the DUP lists them
 * @param sheets that hang from this very place
 */
public record PlanNode(Kind kind, String code, String title, List<PlanNode> children, List<Tied> sheets) {

    /** From the root down. */
    public enum Kind {
        DOCUMENT,
        ADDRESS,
        STRATEGIC_OBJECTIVE,
        OPERATIVE_OBJECTIVE
    }

    /**
     * A sheet and the part of it that belongs to a place.
     *
     * @param share above 0, at most 1; 1 in the root
     */
    public record Tied(ObjectiveSheet sheet, BigDecimal share) {

        /** What the sheet weighs in the place. */
        public BigDecimal weight() {
            return sheet.weight().multiply(share);
        }
    }

    public PlanNode {
        children = List.copyOf(children);
        sheets = List.copyOf(sheets);
    }

    /** No two places of a tree have one code; whatever hangs below would be slow to look through each time. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** This place and all below it, each before its children. */
    public Stream<PlanNode> nodes() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::nodes));
    }

    /** Every sheet of this place and below, once, with the shares of all its ties summed. */
    public List<Tied> allSheets() {
        var shares = new LinkedHashMap<ObjectiveSheet, BigDecimal>();
        nodes().flatMap(node -> node.sheets.stream())
                .forEach(tied -> shares.merge(tied.sheet(), tied.share(), BigDecimal::add));
        return shares.entrySet().stream()
                .map(share -> new Tied(share.getKey(), share.getValue()))
                .toList();
    }

    /** How the milestones of all its sheets stand on a day, each once. */
    public MilestoneCount milestones(LocalDate day) {
        return MilestoneCount.of(
                allSheets().stream()
                        .flatMap(tied -> tied.sheet().schedule().milestones().stream())
                        .toList(),
                day);
    }

    /** Money by mission and programme of all its sheets, each once and whole: money has no shares. */
    public Map<ProgrammeCode, BudgetTotal> budget() {
        return BudgetTotal.byProgramme(allSheets().stream().map(Tied::sheet).toList());
    }
}
