package it.traguardo.demo;

/**
 * What makes a population or a duration arguable. Each is planted every year in small numbers; a planted request has
 * exactly one.
 */
public enum HardCase {
    WITHDRAWN_BEFORE_CONCLUSION,
    /** Withdrawn when the thirty days had already passed, and still not concluded. */
    WITHDRAWN_AFTER_DEADLINE,
    /** Withdrawn once the investigation was over: it stays in the population. */
    WITHDRAWN_AFTER_CONCLUSION,
    /** Points to the first by protocol number, and is never concluded itself. */
    DUPLICATE,
    TRANSFERRED,
    /** Received in December, concluded the next year. Others arise by themselves. */
    CARRIED_OVER,
    SUSPENDED_TWICE,
    /** A second suspension starts before the first one ends. */
    OVERLAPPING_SUSPENSIONS,
    /** The conclusion was typed before the arrival, some with the year before, and stays so for ever. */
    NEGATIVE_DURATION,
    /** The conclusion was typed wrong, and corrected 10 to 60 days later in the same row. */
    CORRECTED_LATE,
    /** Concluded in December, corrected in January or February: it restates a year already closed. */
    CORRECTED_AFTER_YEAR_END,
    /** In the protocol register on the day, in the table of its stream 5 to 20 days later. */
    REGISTERED_LATE,
    /** Documentary access left unanswered for thirty days: the law ends it, yet nobody answered. */
    SILENT_REJECTION,
    /** Archived expressly, which does conclude. */
    ARCHIVED,
    /** Declared inadmissible, which does conclude. */
    INADMISSIBLE,
    /** Question time moved to a later session. */
    POSTPONED
}
