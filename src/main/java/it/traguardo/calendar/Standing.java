package it.traguardo.calendar;

/** How a request stands to its term. */
public enum Standing {
    ON_TIME,
    LATE,
    /** Open, and the term not over. */
    RUNNING,
    /** Open, and the term over: the duty stays. */
    OVERDUE,
    /** Open, and the term over: by law that is a rejection, and no answer (T-1, P-6). */
    SILENTLY_REJECTED,
    WITHDRAWN,
    TRANSFERRED,
    /** Nothing says when it is due. */
    UNDATED
}
