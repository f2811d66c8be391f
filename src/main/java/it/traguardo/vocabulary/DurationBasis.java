package it.traguardo.vocabulary;

/** Which days of a duration count (domain rule P-12); the day of receipt never does. */
public enum DurationBasis {
    /** Calendar days, suspensions included. */
    GROSS,
    /** Calendar days, suspensions taken off. */
    NET,
    /** Days the offices work, suspensions included. */
    WORKING_GROSS,
    /** Days the offices work, suspensions taken off. */
    WORKING_NET;

    /** Whether suspensions are taken off, so that they matter. */
    public boolean isNet() {
        return this == NET || this == WORKING_NET;
    }

    /** Whether only days the offices work count, so that the calendar matters. */
    public boolean isWorking() {
        return this == WORKING_GROSS || this == WORKING_NET;
    }
}
