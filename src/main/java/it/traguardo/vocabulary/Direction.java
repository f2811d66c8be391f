package it.traguardo.vocabulary;

/** Which way an indicator gets better. */
public enum Direction {
    HIGHER,
    LOWER
}
