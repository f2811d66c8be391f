package it.traguardo.cycle;

import java.util.Optional;

/**
 * A row that is not what it was when it was signed.
 *
 * @param frozen empty when it was not of the population then
 * @param now empty when it no longer is
 */
public record RowDifference(String source, String protocolNumber, Optional<RowRole> frozen, Optional<RowRole> now) {}
