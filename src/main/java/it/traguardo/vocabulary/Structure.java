package it.traguardo.vocabulary;

/** Under which organisation of offices and procedures requests are shown; no number changes by it, only their grouping. */
public enum Structure {
    /** As it was on the day of receipt. */
    THEN,
    /** As it is today: what an office has done counts for whoever took it over. */
    TODAY
}
