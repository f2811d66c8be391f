package it.traguardo.etl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a load that runs has come.
 *
 * @param rowsRead rows the source has sent so far
 * @param rowsExpected rows the last load of the same scope read; empty before the first
 * @param cancelling whether somebody cancelled it; it ends at its next step
 */
public record LoadProgress(
        LoadOrder order, Instant startedAt, Phase phase, long rowsRead, OptionalLong rowsExpected, boolean cancelling) {

    /** Rows a second since it began, at {@code now}; 0 in its first second. */
    public long rowsPerSecond(Instant now) {
        long seconds = Duration.between(startedAt, now).toSeconds();
        return seconds < 1 ? 0 : rowsRead / seconds;
    }

    /** How long the source will go on sending rows, if it sends as many as last time, as fast as so far. */
    public Optional<Duration> timeLeft(Instant now) {
        long rate = rowsPerSecond(now);
        return phase != Phase.READING || rate == 0 || rowsExpected.isEmpty() || rowsExpected.getAsLong() <= rowsRead
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((rowsExpected.getAsLong() - rowsRead) / rate));
    }

    /** What a load does, in this order. */
    public enum Phase {
        /** It opens the source. */
        OPENING,
        /** The source sends rows. */
        READING,
        /** The rows are converted and judged by the contract. */
        JUDGING,
        /** Another load writes; this one waits for it. */
        WAITING,
        /** Versions, star and checks, in one transaction. */
        PUBLISHING
    }
}
