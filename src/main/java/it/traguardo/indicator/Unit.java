package it.traguardo.indicator;

/** What the number of an indicator is in. */
public enum Unit {
    PERCENT,
    DAYS,
    /** Without a sign for what is counted; whole where requests are. */
    NUMBER,
    /** With two decimals; parts are in cents. */
    EURO
}
