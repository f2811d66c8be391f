package it.traguardo.quality;

import java.time.Instant;
import java.util.Optional;

/**
 * One fault of one row that was set aside.
 *
 * @param loadId the load that found it first
 * @param sourceRow the row as JSON, names as pseudonyms
 * @param settledBy who dismissed it; empty where a load settled it
 */
public record QuarantinedFault(
        long loadId,
        String source,
        Optional<Long> sourceLine,
        Optional<String> rowKey,
        Optional<String> column,
        Optional<String> rule,
        String reason,
        String sourceRow,
        Instant knownAt,
        State state,
        Optional<Instant> settledAt,
        Optional<String> settledBy,
        Optional<String> settledBecause) {

    /** Whether somebody should look at it. */
    public enum State {
        OPEN,
        DISCARDED,
        SETTLED
    }
}
