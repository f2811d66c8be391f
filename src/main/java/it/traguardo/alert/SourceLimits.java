package it.traguardo.alert;

import java.time.Duration;
import java.util.Optional;

/**
 * What a source may do before somebody is told.
 *
 * @param late age of its last load from which it is a problem; never one when empty
 * @param stale age from which it is called serious
 * @param retries how often a load that stopped is tried again by itself
 */
public record SourceLimits(Optional<Duration> late, Optional<Duration> stale, int retries) {

    public static final SourceLimits NONE = new SourceLimits(Optional.empty(), Optional.empty(), 0);

    /** What it does not say, as {@code others} say. */
    SourceLimits or(SourceLimits others) {
        return late.isPresent() ? this : new SourceLimits(others.late, others.stale, retries);
    }
}
