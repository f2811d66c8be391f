package it.traguardo.indicator;

import java.time.Instant;

/**
 * A check that found something the last time it was asked.
 *
 * @param source whose load asked
 * @param check file of {@code sql/90_checks}, or name of the rule
 * @param stops whether that load changed nothing because of it
 * @param ofTheStar whether it looks at all that is loaded, not at the rows of the source alone
 * @param offenders rows it found
 */
public record OpenCheck(
        String source, String check, boolean stops, boolean ofTheStar, long offenders, Instant foundAt) {}
