package it.traguardo.warehouse;

import java.time.Instant;

/**
 * A state of knowledge: all loads and all content up to one change, which is its last.
 *
 * @param id grows with {@code knownAt}
 * @param knownAt instant from which on this was known, to the microsecond
 * @param detail the source that was loaded, or the files of the content that changed
 */
public record Edition(long id, Instant knownAt, Cause cause, String detail) {

    /** What made it. */
    public enum Cause {
        LOAD,
        CONTENT
    }
}
