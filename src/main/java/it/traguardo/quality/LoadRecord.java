package it.traguardo.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A load that ended.
 *
 * @param cause why it ran; empty for loads before that was kept
 * @param scope which rows were asked for; likewise
 * @param readAt when the source had sent its last row; empty where it stopped before
 * @param star NONE, INCREMENTAL or FULL; likewise
 * @param message what stopped it
 */
public record LoadRecord(
        long id,
        String source,
        State state,
        Optional<String> cause,
        int attempt,
        Optional<String> scope,
        Instant startedAt,
        Optional<Instant> readAt,
        Instant finishedAt,
        Rows rows,
        Optional<String> star,
        Optional<String> message) {

    /** How it ended. */
    public enum State {
        SUCCEEDED,
        STOPPED,
        CANCELLED
    }

    /** Rows of one load; {@code read} is the sum of the others but {@code deleted}. */
    public record Rows(
            long read, long fresh, long changed, long unchanged, long deleted, long quarantined, long discarded) {}

    public Duration took() {
        return Duration.between(startedAt, finishedAt);
    }

    /** Rows read a second, until the last was read; empty where none was, or it took no time that can be told. */
    public Optional<Long> rowsPerSecond() {
        long millis = Duration.between(startedAt, readAt.orElse(finishedAt)).toMillis();
        return rows.read() == 0 || millis == 0 ? Optional.empty() : Optional.of(rows.read() * 1000 / millis);
    }
}
