package it.traguardo.etl;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * How far a load that runs has come.
 *
 * @param rowsRead rows the source has sent so far
 * @param rowsExpected rows the last load of the same scope read; empty before the first
 */
public record LoadProgress(
        LoadOrder order, Instant startedAt, Phase phase, long rowsRead, OptionalLong rowsExpected, boolean cancelling) {

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
