package it.traguardo.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A moment of a project that can be told reached or not.
 *
 * @param due last day in time
 * @param achieved day it was reached; of a quarter its last day, where no more is known
 * @param act that proves it
 * @param phase code of the phase it belongs to
 * @param target value to reach by then, where there is one
 */
public record PlannedMilestone(
        String code,
        String title,
        LocalDate due,
        Optional<LocalDate> achieved,
        Optional<String> act,
        Optional<String> phase,
        Optional<TargetValue> target) {

    /**
     * A number to be reached.
     *
     * @param baseline where it starts from
     * @param unit as the plan names it
     */
    public record TargetValue(Optional<BigDecimal> baseline, BigDecimal value, Optional<String> unit) {}

    public boolean isAchievedBy(LocalDate day) {
        return achieved.map(reached -> !reached.isAfter(day)).orElse(false);
    }

    /** Whether it is past its day and not reached. */
    public boolean isLate(LocalDate day) {
        return day.isAfter(due) && !isAchievedBy(day);
    }

    PlannedMilestone achieved(LocalDate day, Optional<String> proof) {
        return new PlannedMilestone(code, title, due, Optional.of(day), proof.or(() -> act), phase, target);
    }
}
