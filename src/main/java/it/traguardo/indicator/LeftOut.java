package it.traguardo.indicator;

/** Why a request of the streams and the period does not count; the first that applies is given. */
public enum LeftOut {
    /** Linked to an equal request that came first (P-7). */
    DUPLICATE(false),
    /** Split into parts, which count each (P-7). */
    SPLIT(false),
    /** Withdrawn before the milestone (P-4). */
    WITHDRAWN(false),
    /** Withdrawn before the milestone, but when it was already overdue: listed apart (P-4). */
    WITHDRAWN_LATE(false),
    /** Passed to another body before the milestone (P-8). */
    TRANSFERRED(false),
    /** Its outcome is one the indicator excludes. */
    EXCLUDED_OUTCOME(false),
    /** The milestone is dated before receipt: an error at the source (P-10). */
    REACHED_BEFORE_RECEIVED(true),
    /** The source says it is closed and gives no day (P-10). */
    END_NOT_DATED(true),
    /** The source tells of two starts on different days, so its days are in doubt (P-10). */
    TWO_STARTS(true),
    /** A suspension of it was never resumed, so the days without suspensions are in doubt (P-10). */
    SUSPENSION_OPEN(true),
    /** Not at the milestone yet, so it has no duration. */
    STILL_OPEN(false),
    /** It has a day the calendar knows nothing of, so its working days cannot be counted. */
    OUTSIDE_CALENDAR(true),
    /** Nothing says when it is due, so nothing says whether it is in time. */
    NO_DUE_DATE(true),
    /** Nothing says when its event is, so nothing says whether it is in time. */
    NO_EVENT_DATE(true),
    /** Nothing says how much it is about, so it has no part in an amount (P-10). */
    NO_AMOUNT(true),
    /** Still open and not yet due (P-3). */
    NOT_YET_DUE(false);

    private final boolean fault;

    LeftOut(boolean fault) {
        this.fault = fault;
    }

    /** Whether it would count if its data were complete and right, so that it lowers the coverage (P-10). */
    public boolean isFault() {
        return fault;
    }
}
