package it.traguardo.etl;

import org.jspecify.annotations.Nullable;

/** A load stopped and changed nothing; the message says what stopped it, what users see and what to do. */
public class LoadException extends Exception {

    LoadException(String message) {
        super(message);
    }

    LoadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
