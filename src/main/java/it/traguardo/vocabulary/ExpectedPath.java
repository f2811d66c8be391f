package it.traguardo.vocabulary;

/** How an amount expected by the end of a period is spread over its days. */
public enum ExpectedPath {
    /** The same on every working day. */
    LINEAR,
    /** As the past years were spread. */
    SEASONAL,
    /** As the phases of the sheet are dated and weighted. */
    PHASES
}
