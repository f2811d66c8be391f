package it.traguardo.etl;

/** What becomes of a row with a fault; of a row with several faults, what the last of these says that any of them says. */
enum OnFault {
    /** It is left out, and counted. */
    DISCARD,
    /** It is kept aside until it is right, and counted. */
    QUARANTINE,
    /** The load stops at it. */
    FREEZE
}
