package it.traguardo.indicator;

import java.time.Instant;
import java.util.Optional;

/**
 * How the last loads of a source ended.
 *
 * @param loadedAt end of the last load that succeeded
 * @param stoppedAt end of the last load that stopped
 * @param quarantined rows the last load that succeeded put in quarantine
 */
public record SourceState(
        String source,
        Optional<Instant> loadedAt,
        Optional<Instant> stoppedAt,
        Optional<String> stoppedBecause,
        long quarantined) {

    /** Whether the last attempt stopped, so that what is shown is older than the schedule wants. */
    public boolean isStale() {
        return stoppedAt.isPresent()
                && loadedAt.map(loaded -> stoppedAt.get().isAfter(loaded)).orElse(true);
    }
}
