package it.traguardo.indicator;

/** What an indicator makes of its requests. */
public enum Measure {
    /** Requests that reached the milestone with an answer, of all that count. */
    SHARE,
    /** Days to the milestone, of the requests that reached it. */
    MEAN_DAYS
}
