package it.traguardo.progress;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a value stands, on a day, to the path that leads to its target; decided on exact parts.
 *
 * @param expected value of the path on that day, in the unit of the indicator; empty where there is none
 * @param by how much the value is ahead of the path or behind it: requests of a share, days of a mean, the unit of a total;
 *     never negative
 */
public record Course(State state, Reason reason, Optional<BigDecimal> expected, BigDecimal by) {

    /** What to think of it. */
    public enum State {
        /** The target is reached, and nothing can take it back. */
        REACHED,
        ON_COURSE,
        /** Behind the path by no more than what is tolerated, or by no more than what is open can still make good. */
        AT_RISK,
        OFF_COURSE,
        NOT_APPLICABLE
    }

    /** Why. */
    public enum Reason {
        NO_TARGET,
        NO_VALUE,
        /** The period is over and the target was reached. */
        ENDED_MET,
        /** The period is over and the target was not reached. */
        ENDED_MISSED,
        SHARE_AHEAD,
        /** Behind, and what is open could make it good. */
        SHARE_BEHIND_BUT_OPEN,
        SHARE_BEHIND,
        /** A share that should be low and is not. */
        SHARE_OVER,
        MEAN_WITHIN,
        MEAN_BEYOND,
        /** All that was expected of the whole period is there. */
        TOTAL_REACHED,
        TOTAL_AHEAD,
        TOTAL_BEHIND,
        /** More than the whole period may have. */
        TOTAL_EXCEEDED,
        /** The path is by phases, or by past years, and there are none. */
        NO_PATH
    }

    public Course {
        if (by.signum() < 0) {
            throw new IllegalArgumentException("A distance of %s cannot be.".formatted(by));
        }
    }

    static Course notApplicable(Reason reason) {
        return new Course(State.NOT_APPLICABLE, reason, Optional.empty(), BigDecimal.ZERO);
    }
}
