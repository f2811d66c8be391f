package it.traguardo.calendar;

/**
 * How long a procedure may take, for requests received while the rule is in force.
 *
 * @param due what the term ends with
 * @param days for {@link Due#DAYS}; the day of receipt is not counted; 0 for others
 * @param working whether only days the offices work count
 * @param saturdayMoves whether a term that ends on a Saturday moves as on a Sunday (CAL-4)
 * @param rejectedOnExpiry whether silence rejects the request
 */
record TermRule(
        Due due,
        int days,
        boolean working,
        boolean saturdayMoves,
        boolean rejectedOnExpiry,
        Validity validity,
        String source) {

    enum Due {
        DAYS,
        /** The session of the council the item is on. */
        SESSION,
        /** Nothing: no rule sets a term, and somebody has said so. */
        NONE
    }
}
