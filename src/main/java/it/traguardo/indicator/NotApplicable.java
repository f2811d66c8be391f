package it.traguardo.indicator;

/** Why there is no value: it is neither 0 nor 100, and not a fault either (P-9). The first that applies is given. */
public enum NotApplicable {
    /** The period begins after the cut-off. */
    NOT_BEGUN,
    /** Nobody has entered a value of the period by the cut-off, and no system holds one. */
    NOT_ENTERED,
    /** No source has brought a request of these streams, of any period. */
    NOTHING_LOADED,
    /** The period has no request of these streams by the cut-off. */
    NO_REQUEST,
    /** Some would count, but none of those has reached the milestone yet, so there is no duration. */
    NONE_REACHED,
    /** There are requests, and each is left out for a reason of its own. */
    ALL_LEFT_OUT
}
