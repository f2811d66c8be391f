package it.traguardo.etl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one load of one source did.
 *
 * @param read rows the source sent; the sum of fresh, changed, unchanged and quarantined
 * @param deleted rows the source no longer sends
 * @param firstFault the first row in quarantine and its reason
 * @param warnings what the checks of {@code 90_checks/warn} found, when the star was built anew
 */
public record LoadReport(
        String source,
        long read,
        long fresh,
        long changed,
        long unchanged,
        long deleted,
        long quarantined,
        Optional<String> firstFault,
        List<String> warnings,
        Duration took) {

    boolean changedAnything() {
        return fresh + changed + deleted > 0;
    }
}
