package it.traguardo.lineage;

/** How a column of a source matters. */
public enum Influence {
    /** What it says gets into the result. */
    VALUE,
    /** It decides which rows count or what they are joined to. */
    CONDITION
}
