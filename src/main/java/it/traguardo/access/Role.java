package it.traguardo.access;

/** What somebody is here for. */
public enum Role {
    /** Answers for objectives. */
    DIRECTOR,
    /** Declares sources, indicators and pages. */
    PLANNER,
    /** Takes numbers apart. */
    AUDITOR
}
