package it.traguardo.quality;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check found in one load.
 *
 * @param source of that load; checks of kind SQL look at all sources
 * @param stops whether a load in which it finds something changes nothing
 * @param kind SQL for a file of {@code sql/90_checks}; otherwise the rule that was checked
 * @param offenders rows it found; 0 when it passed
 */
public record CheckRecord(
        long loadId,
        String source,
        Instant checkedAt,
        String name,
        boolean stops,
        String kind,
        long offenders,
        Optional<String> message) {

    public boolean passed() {
        return offenders == 0;
    }
}
