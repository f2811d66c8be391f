package it.traguardo.cycle;

import java.time.Instant;

/**
 * A change of state of a sheet.
 *
 * @param position 1 for the first of the sheet
 * @param state from then on
 * @param act that was cited; empty where the step needs none
 * @param note what was said of it; empty when nothing
 */
public record SheetEvent(
        String sheet, int position, Step step, SheetState state, String actor, Instant at, String act, String note) {}
