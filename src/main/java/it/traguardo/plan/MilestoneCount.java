package it.traguardo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * How milestones stand on a day; each is reached, late, or neither.
 *
 * @param all of them, whenever due
 */
public record MilestoneCount(long all, long achieved, long late) {

    static MilestoneCount of(List<PlannedMilestone> milestones, LocalDate day) {
        return new MilestoneCount(
                milestones.size(),
                milestones.stream()
                        .filter(milestone -> milestone.isAchievedBy(day))
                        .count(),
                milestones.stream().filter(milestone -> milestone.isLate(day)).count());
    }
}
