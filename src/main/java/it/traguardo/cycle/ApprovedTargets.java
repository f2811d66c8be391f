package it.traguardo.cycle;

import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plans;
import it.traguardo.plan.TargetChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds the targets of a sheet against those it was approved with: only a variation that cites an act may change them. */
public final class ApprovedTargets {

    private final Plans plans;
    private final Lifecycle lifecycle;

    public ApprovedTargets(Plans plans, Lifecycle lifecycle) {
        this.plans = plans;
        this.lifecycle = lifecycle;
    }

    /** None before approval, or when what was declared then is older than all that is known. */
    public List<TargetChange> changedWithoutAct(ObjectiveSheet sheet) {
        return lifecycle.history(sheet.code()).stream()
                .filter(event -> event.step() == Step.APPROVE)
                .reduce((_, last) -> last)
                .flatMap(approval -> asOf(approval.at(), sheet.code()))
                .map(approved -> TargetChange.withoutAct(approved, sheet))
                .orElse(List.of());
    }

    private Optional<ObjectiveSheet> asOf(Instant approval, String sheet) {
        return plans.isKnown(approval) ? plans.at(Optional.of(approval)).findSheet(sheet) : Optional.empty();
    }
}
