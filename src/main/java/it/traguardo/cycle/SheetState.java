package it.traguardo.cycle;

/** Where a sheet stands in its year. */
public enum SheetState {
    /** Being written. */
    DRAFT,
    /** Handed in by its director. */
    PROPOSED,
    /** Part of the approved plan: targets change only by a variation. */
    APPROVED,
    /** Its mid-year check is signed. */
    CHECKED_30_06,
    /** Changed by an act since it was approved. */
    VARIED,
    /** Its final result is signed. */
    FINAL,
    /** Its final result was found right by somebody else. */
    VALIDATED,
    /** Made public. */
    PUBLISHED
}
