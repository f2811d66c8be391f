package it.traguardo.demo;

import java.time.Instant;
import java.util.Map;

/**
 * One insert or update of a row.
 *
 * @param values new values by column; columns not named keep what they had
 */
record Change(Instant at, Map<String, Object> values) {}
