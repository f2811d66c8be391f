package it.traguardo.indicator;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one procedure that were received on one day and went the same way, as far as the cut-off of a reading lets see.
 *
 * @param endedOn day it reached its milestone or left; null while it is open
 * @param inNumerator whether it is in the numerator; false while it is open
 * @param days as the reading counts them, for a mean of those that reached the milestone; else null
 * @param limit last day in time, by the limit of the measure; null where nothing says
 * @param requests how many
 */
public record RequestLife(
        String procedure,
        LocalDate receivedOn,
        @Nullable LocalDate endedOn,
        Fate fate,
        boolean inNumerator,
        @Nullable Integer days,
        @Nullable LocalDate limit,
        long requests) {

    /** What became of a request. */
    public enum Fate {
        /** It may still reach its milestone. */
        OPEN,
        /** It reached its milestone. */
        REACHED,
        /** It left the count for good, as one that was withdrawn. */
        LEFT,
        /** It was withdrawn, and the reading counts it all the same. */
        STAYED
    }

    /**
     * As it was on an earlier day, by the same rules; empty when it had not been received. What is known today to be part of
     * another request, or a duplicate, is taken to have been known.
     */
    public Optional<RequestLife> on(LocalDate day) {
        if (receivedOn.isAfter(day)) {
            return Optional.empty();
        }
        return endedOn == null || !endedOn.isAfter(day)
                ? Optional.of(this)
                : Optional.of(new RequestLife(procedure, receivedOn, null, Fate.OPEN, false, null, limit, requests));
    }

    public boolean isOpen() {
        return fate == Fate.OPEN;
    }
}
