package it.traguardo.calendar;

import java.time.LocalDate;

/**
 * Something about a term that somebody has to look at.
 *
 * @param on day of the event
 * @param detail the offender: a legal basis, a rule, a date
 */
public record Finding(Kind kind, LocalDate on, String detail) {

    /** What is the matter; unless it says otherwise, the event has no effect on the deadline. */
    public enum Kind {
        /** The procedure has no suspension with this legal basis. */
        UNKNOWN_SUSPENSION,
        /** There is such a suspension, but no rule of it was in force. */
        SUSPENSION_NOT_IN_FORCE,
        /** More often than the rule allows. */
        SUSPENSION_REPEATED,
        /** The law lets time run. */
        SUSPENSION_WITHOUT_EFFECT,
        /** It took longer than the rule allows: it counts up to there. */
        SUSPENSION_CAPPED,
        /** Nothing ended it, and the request is closed: it counts as long as the rule allows. */
        SUSPENSION_OPEN,
        /** It ends no suspension. */
        RESUME_UNMATCHED,
        /** It could end several suspensions: the first counts as ended. */
        RESUME_AMBIGUOUS,
        /** The procedure has no rule in force by which a term begins anew. */
        UNKNOWN_RESTART,
        BEFORE_RECEIPT,
        /** Closed, withdrawn or transferred before it was received. */
        ENDED_BEFORE_RECEIVED,
        /** The source tells of another start than the day of receipt, which holds. */
        TWO_STARTS,
        /** No event of this name is known. */
        UNKNOWN_EVENT,
        /** No rule in force says how long the procedure may take, so nothing is due; explaining it is refused. */
        UNKNOWN_PROCEDURE,
        AFTER_END,
        /** The term was already over. */
        AFTER_DUE,
        /** The request came too close to its event; it counts all the same. */
        FILED_LATE,
        /** Withdrawn when the term was already over (P-4). */
        WITHDRAWN_LATE,
        /** The item is on no session, so nothing is due. */
        SESSION_UNKNOWN
    }
}
