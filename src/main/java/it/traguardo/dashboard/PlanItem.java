package it.traguardo.dashboard;

import it.traguardo.plan.MilestoneCount;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of the tree: a place of the plan, or a sheet in it. */
sealed interface PlanItem {

    String code();

    String title();

    /** Empty without scores. */
    Optional<WeightedScore> score(Standing standing);

    MilestoneCount milestones(Standing standing);

    BigDecimal budget();

    List<PlanItem> children();

    /** An address, an objective, or the whole plan. */
    record Place(PlanNode node) implements PlanItem {

        @Override
        public String code() {
            return node.code();
        }

        @Override
        public String title() {
            return node.title();
        }

        @Override
        public Optional<WeightedScore> score(Standing standing) {
            return standing.score(node);
        }

        @Override
        public MilestoneCount milestones(Standing standing) {
            return node.milestones(standing.asOf());
        }

        @Override
        public BigDecimal budget() {
            return node.budget().values().stream()
                    .map(total -> total.current())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public List<PlanItem> children() {
            return Stream.<PlanItem>concat(
                            node.children().stream().map(Place::new),
                            node.sheets().stream().map(tied -> new Sheet(node.code(), tied.sheet(), tied.share())))
                    .toList();
        }
    }

    /**
     * @param place code of the place it stands in: the same sheet may stand in others too
     * @param share of it that belongs there
     */
    record Sheet(String place, ObjectiveSheet sheet, BigDecimal share) implements PlanItem {

        @Override
        public String code() {
            return sheet.code();
        }

        @Override
        public String title() {
            return sheet.title();
        }

        @Override
        public Optional<WeightedScore> score(Standing standing) {
            return standing.score(sheet);
        }

        @Override
        public MilestoneCount milestones(Standing standing) {
            return MilestoneCount.of(sheet.schedule().milestones(), standing.asOf());
        }

        @Override
        public BigDecimal budget() {
            return sheet.resources().currentBudget();
        }

        @Override
        public List<PlanItem> children() {
            return List.of();
        }
    }
}
