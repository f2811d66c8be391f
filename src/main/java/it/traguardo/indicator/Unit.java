package it.traguardo.indicator;

/** What the number of an indicator is in. */
public enum Unit {
    PERCENT,
    DAYS,
    /** A count: whole, and without a sign for what is counted. */
    NUMBER,
    /** With two decimals; parts are in cents. */
    EURO
}
