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
