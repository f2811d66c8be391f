package it.traguardo.indicator;

import java.time.Instant;
import java.util.Optional;

/**
 * How the last load of a source ended, those that somebody cancelled passed over.
 *
 * @param stops loads that stopped after the last that succeeded
 * @param stopsOfCommands those of them asked for at the command line, which are not tried again
 * @param loadedAt end of the last load that succeeded
 * @param stoppedSince end of the first load that stopped after it
 * @param stoppedBecause what stopped the last one; may quote rows
 */
public record LoadOutcome(
        String source,
        long loadId,
        boolean succeeded,
        long stops,
        long stopsOfCommands,
        Optional<Instant> loadedAt,
        Optional<Instant> stoppedSince,
        Optional<String> stoppedBecause) {}
