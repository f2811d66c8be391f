package it.traguardo.etl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old the last successful load of a source may be.
 *
 * @param warn age from which on it is late
 * @param error age from which on it is stale
 */
public record Freshness(Duration warn, Duration error) {

    public Freshness {
        if (warn.compareTo(error) > 0) {
            throw new IllegalArgumentException("late after %s, stale after %s".formatted(warn, error));
        }
    }

    /** @param loadedAt end of the last load that succeeded */
    public State state(Optional<Instant> loadedAt, Instant now) {
        if (loadedAt.isEmpty()) {
            return State.NEVER;
        }
        Duration age = Duration.between(loadedAt.get(), now);
        if (age.compareTo(error) >= 0) {
            return State.STALE;
        }
        return age.compareTo(warn) >= 0 ? State.LATE : State.FRESH;
    }

    /** What the age of a load means. */
    public enum State {
        FRESH,
        LATE,
        STALE,
        /** No load has succeeded yet. */
        NEVER
    }
}
