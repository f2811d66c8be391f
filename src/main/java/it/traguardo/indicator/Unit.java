package it.traguardo.indicator;

/** What the number of an indicator is in. */
public enum Unit {
    PERCENT,
    DAYS,
    NUMBER,
    EURO
}
