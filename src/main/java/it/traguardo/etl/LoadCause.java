package it.traguardo.etl;

/** Why a load was begun. */
public enum LoadCause {
    /** The server started. */
    START,
    /** Its hour had come. */
    SCHEDULE,
    /** A source it depends on had been loaded. */
    AFTER,
    /** Somebody asked for it in a page. */
    MANUAL,
    /** The one before had stopped. */
    RETRY,
    /** The process that ran it is gone. */
    RECOVERY,
    /** Somebody asked for it at the command line. */
    COMMAND
}
