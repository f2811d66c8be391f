package it.traguardo.indicator;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the groups of a population: what counts, how much it adds and how long it took, and what is left out. */
final class Tally {

    private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    private final TreeMap<Integer, Long> requestsByDays = new TreeMap<>();
    private long counted;
    private long numerator;

    /**
     * @param days of each request of the group; null where days are not measured
     * @param added what the group adds to the numerator
     */
    void add(@Nullable String reason, boolean inNumerator, @Nullable Integer days, long added, long requests) {
        if (reason != null) {
            leftOut.merge(LeftOut.valueOf(reason), requests, Long::sum);
            return;
        }
        counted += requests;
        numerator += added;
        if (inNumerator && days != null) {
            requestsByDays.merge(days, requests, Long::sum);
        }
    }

    Map<LeftOut, Long> leftOut() {
        return leftOut;
    }

    Durations durations() {
        return new Durations(requestsByDays);
    }

    Parts parts() {
        return new Parts(numerator, counted);
    }
}
