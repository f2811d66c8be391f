package it.traguardo.etl;

import java.time.Duration;
import java.util.Optional;

/**
 * What one load of one source did.
 *
 * @param read rows the source sent; the sum of fresh, changed, unchanged and quarantined
 * @param deleted rows the source no longer sends
 * @param firstFault the first row in quarantine and its reason
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
        Duration took) {

    boolean changedAnything() {
        return fresh + changed + deleted > 0;
    }
}
