package it.traguardo.vocabulary;

/** What becomes of a request withdrawn before its milestone (domain rule P-4). */
public enum Withdrawals {
    /** Out of both terms. */
    LEFT_OUT,
    /** In the denominator: it was received, and nothing was concluded. */
    COUNTED
}
