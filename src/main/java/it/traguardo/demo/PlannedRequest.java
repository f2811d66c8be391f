package it.traguardo.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An arrival and the role it plays.
 *
 * @param hardCase null for an ordinary request
 * @param first of which this is a duplicate; null for any other
 */
record PlannedRequest(
        Arrival arrival,
        @Nullable HardCase hardCase,
        @Nullable Arrival first) {

    boolean is(HardCase other) {
        return hardCase == other;
    }

    boolean isOrdinary() {
        return hardCase == null;
    }

    String protocol() {
        return arrival.protocol();
    }

    LocalDate receivedOn() {
        return arrival.day();
    }

    YearProfile profile() {
        return YearProfile.of(receivedOn().getYear());
    }

    /** What the request says: for a duplicate, the words of the first. */
    Chance content() {
        return Chance.seededBy(first == null ? protocol() : first.protocol(), "contenuto");
    }

    /** What happens to the request. */
    Chance events() {
        return Chance.seededBy(protocol(), "eventi");
    }
}
