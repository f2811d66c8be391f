package it.traguardo.plan;

import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a sheet is worked on, with the phases and milestones of a project.
 *
 * @param run the years it goes on, its own if it says no more
 */
public record Schedule(Period run, List<Phase> phases, List<PlannedMilestone> milestones) {

    public Schedule {
        phases = List.copyOf(phases);
        milestones = List.copyOf(milestones);
    }

    /** A sheet without phases, which goes on for {@code run}. */
    public static Schedule of(Period run) {
        return new Schedule(run, List.of(), List.of());
    }

    public Optional<Phase> findPhase(String code) {
        return phases.stream().filter(phase -> phase.code().equals(code)).findFirst();
    }

    /** How much of the project is done, 0 to 1, each phase by its weight; empty without phases. */
    public Optional<BigDecimal> doneShare() {
        return phases.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(phase -> phase.weight().multiply(phase.doneShare()))
                        .divide(sum(Phase::weight), MathContext.DECIMAL128));
    }

    private BigDecimal sum(Function<Phase, BigDecimal> part) {
        return phases.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
