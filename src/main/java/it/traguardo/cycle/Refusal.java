package it.traguardo.cycle;

/** Why something is not done; nothing was changed. */
public enum Refusal {
    /** It is for somebody of another role. */
    ROLE,
    /** The sheet is in a state that this does not follow. */
    STATE,
    /** The law wants an act to be cited. */
    ACT,
    /** Something has to be said of it. */
    NOTE,
    /** Whoever entered or signed it cannot validate it. */
    SAME_PERSON,
    /** Somebody else did something with it in the meantime. */
    MEANWHILE,
    /** The day it is about has not come yet. */
    TOO_EARLY,
    /** The narrative of the sheet is missing. */
    NARRATIVE,
    /** An indicator that misses its target has no cause or no corrective action. */
    REMARK,
    /** A target is not the one that was approved, and no act varied it. */
    TARGET,
    /** The values are no longer those that were shown. */
    DATA,
    /** It is signed already, and was not returned. */
    SIGNED,
    /** It was judged already. */
    JUDGED,
    /** The indicator is not entered by hand. */
    NOT_MANUAL,
    /** The number cannot be read. */
    NUMBER,
    /** No file proves the value. */
    PROOF,
    /** The file that proves it is too large. */
    PROOF_SIZE,
    /** A text is longer than can be kept. */
    LENGTH
}
