package it.traguardo.etl;

/** A load stopped and changed nothing; the message says what stopped it, what users see and what to do. */
public class LoadException extends Exception {

    LoadException(String message) {
        super(message);
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
