package it.traguardo.quality;

import java.time.Instant;
import java.util.Optional;

/**
 * Which loads to list.
 *
 * @param changedOnly whether to pass over those that succeeded and brought nothing
 * @param since those that ended from then on
 */
public record LoadFilter(
        Optional<String> source, Optional<LoadRecord.State> state, boolean changedOnly, Optional<Instant> since) {

    public static final LoadFilter ALL = new LoadFilter(Optional.empty(), Optional.empty(), false, Optional.empty());

    public static LoadFilter of(String source) {
        return new LoadFilter(Optional.of(source), Optional.empty(), false, Optional.empty());
    }
}
