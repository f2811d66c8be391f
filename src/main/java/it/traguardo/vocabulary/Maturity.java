package it.traguardo.vocabulary;

/** Whether a request counts before its time is up (domain rule P-3). */
public enum Maturity {
    /** Every request counts, due or not. */
    ALL,
    /** What is still open and not yet due does not count. */
    MATURED
}
