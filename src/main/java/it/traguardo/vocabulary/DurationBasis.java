package it.traguardo.vocabulary;

/** Which days of a duration count (domain rule P-12). */
public enum DurationBasis {
    /** Calendar days, suspensions included. */
    GROSS,
    /** Calendar days, suspensions taken off. */
    NET
}
