package it.traguardo.indicator;

/** Why a request of the streams and the period does not count; the first that applies is given. */
public enum LeftOut {
    /** Linked to an equal request that came first (P-7). */
    DUPLICATE,
    /** Withdrawn before the milestone (P-4). */
    WITHDRAWN,
    /** Passed to another body before the milestone (P-8). */
    TRANSFERRED,
    /** Its outcome is one the indicator excludes. */
    EXCLUDED_OUTCOME,
    /** The milestone is dated before receipt: an error at the source (P-10). */
    REACHED_BEFORE_RECEIVED,
    /** Not at the milestone yet, so it has no duration. */
    STILL_OPEN,
    /** It has a day the calendar knows nothing of, so its working days cannot be counted. */
    OUTSIDE_CALENDAR
}
