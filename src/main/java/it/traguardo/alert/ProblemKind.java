package it.traguardo.alert;

/** What may need somebody. */
public enum ProblemKind {
    /** A source was last loaded longer ago than it may be. */
    STALE_SOURCE,
    /** The last load of a source stopped, and so did the attempts after it. */
    STOPPED_LOAD,
    /** A check stopped a source, or began to find something in what is shown. */
    FAILED_CHECK,
    /** An indicator misses the target of this year. */
    INDICATOR_OFF_COURSE,
    /** A value that somebody is to enter by hand is late. */
    MANUAL_VALUE_DUE,
    /** A notice cannot be sent. */
    MAIL
}
