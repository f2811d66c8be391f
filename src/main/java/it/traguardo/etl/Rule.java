package it.traguardo.etl;

/** What a row of a source can be at fault with. */
enum Rule {
    /** A value is not of the column's type. */
    TYPE,
    /** A value that must be there is not. */
    REQUIRED,
    /** A value is below the least or above the greatest. */
    RANGE,
    /** A text has not the form it must have. */
    PATTERN,
    /** A value is none of those there are. */
    VALUES,
    /** A value is not in the column of another source it must be in. */
    REFERENCE,
    /** A value is another row's too. */
    UNIQUE,
    /** The key came before in the same load. */
    KEY,
    /** The line could not be cut into fields. */
    FIELDS
}
