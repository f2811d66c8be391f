package it.traguardo.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value that no system holds, as somebody entered it.
 *
 * @param asOf day it is about
 * @param version of the value of that day, from 1; the last one counts
 * @param parts the exact fraction entered
 * @param note how it was found; empty when nothing was said
 * @param enteredAt from when it is known
 */
public record ManualValue(
        long id,
        String indicator,
        LocalDate asOf,
        int version,
        Parts parts,
        String note,
        String enteredBy,
        Instant enteredAt,
        Optional<Proof> proof,
        Optional<Validation> validation) {

    /**
     * The file that proves it.
     *
     * @param size in bytes
     */
    public record Proof(String name, long size, String sha256) {}

    /** That somebody else found it right. */
    public record Validation(String by, Instant at) {}

    /** What tells it from the others. */
    public String key() {
        return "%s/%s/%d".formatted(indicator, asOf, version);
    }
}
