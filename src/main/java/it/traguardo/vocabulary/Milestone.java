package it.traguardo.vocabulary;

/** What a request reaches. */
public enum Milestone {
    /** The examination ended; the decision may still be somebody else's to take. */
    INVESTIGATED,
    /** Decision, answer or closure. */
    CONCLUDED
}
