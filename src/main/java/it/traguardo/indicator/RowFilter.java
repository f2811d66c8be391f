package it.traguardo.indicator;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;

/** Which of the rows behind a value to list. */
public enum RowFilter {
    ALL,
    COUNTED,
    IN_NUMERATOR,
    /** Counted but short of the numerator: what is still to be done. */
    MISSING,
    LEFT_OUT,
    /** With something in the history of their term that somebody has to look at, counted or not. */
    FLAGGED;

    /** Of rows entered by hand, in which nothing is ever flagged. */
    boolean holds(RequestRow row) {
        return switch (this) {
            case ALL -> true;
            case COUNTED -> row.leftOut() == null;
            case IN_NUMERATOR -> row.inNumerator();
            case MISSING -> row.leftOut() == null && !row.inNumerator();
            case LEFT_OUT -> row.leftOut() != null;
            case FLAGGED -> false;
        };
    }

    Condition condition() {
        return switch (this) {
            case ALL -> noCondition();
            case COUNTED -> Population.LEFT_OUT.isNull();
            case IN_NUMERATOR -> Population.IN_NUMERATOR.isTrue();
            case MISSING -> Population.LEFT_OUT.isNull().and(Population.IN_NUMERATOR.isFalse());
            case LEFT_OUT -> Population.LEFT_OUT.isNotNull();
            case FLAGGED -> Findings.any();
        };
    }
}
