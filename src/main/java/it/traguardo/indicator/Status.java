package it.traguardo.indicator;

/** How a value stands to its target; decided on exact parts, never on rounded numbers. */
public enum Status {
    MET,
    /** Short of the target by no more than the tolerance. */
    NEAR,
    MISSED,
    /** A total that has not decided yet: its period goes on, and what is still to come adds to it. */
    UNDER_WAY,
    NO_TARGET,
    /** No request counts, so there is no value: neither 0 nor 100 (domain rule P-9). */
    NOT_APPLICABLE
}
