package it.traguardo.progress;

import it.traguardo.indicator.Measure;

/** How a value comes about, as far as its course to the target goes. */
enum Shape {
    /** Requests of a whole: the target holds on each day of the period. */
    SHARE,
    /** Days of requests: the target holds on each day of the period. */
    MEAN,
    /** A sum that grows: the target holds at the end of the period. */
    TOTAL;

    static Shape of(Measure measure) {
        if (measure.isMean()) {
            return MEAN;
        }
        return measure.isShare() ? SHARE : TOTAL;
    }
}
