package it.traguardo.etl;

import java.time.Instant;

/**
 * A load that stopped and is not yet recorded in the warehouse, as when its disk is full.
 *
 * @param message what stopped it, what users see and what to do
 */
public record StoppedLoad(LoadOrder order, Instant startedAt, Instant stoppedAt, String message) {}
