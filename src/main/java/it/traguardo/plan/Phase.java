package it.traguardo.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a project.
 *
 * @param lastDay its last, included, as plans write it
 * @param weight among the phases of the sheet; only proportions count
 * @param doneShare how much of it is done, 0 to 1; 1 once it has {@code doneOn}
 * @param doneOn day it was finished
 * @param after codes of the phases that come before it
 */
public record Phase(
        String code,
        String title,
        LocalDate start,
        LocalDate lastDay,
        BigDecimal weight,
        BigDecimal doneShare,
        Optional<LocalDate> doneOn,
        List<String> after) {

    public Phase {
        after = List.copyOf(after);
        if (lastDay.isBefore(start)) {
            throw new IllegalArgumentException("Phase %s ends on %s, before %s.".formatted(code, lastDay, start));
        }
    }

    public boolean isDone() {
        return doneShare.compareTo(BigDecimal.ONE) >= 0;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(lastDay);
    }
}
