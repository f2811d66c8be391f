package it.traguardo.vocabulary;

/** Which day decides whether a request belongs to a period (domain rule P-1). */
public enum PeriodBasis {
    /** Received in the period, whenever concluded. */
    COHORT,
    /** Concluded in the period, whenever received. */
    FLOW
}
