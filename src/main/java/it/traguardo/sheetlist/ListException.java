package it.traguardo.sheetlist;

/** A list cannot be read at all; the message says why and what to do. Nothing was written. */
final class ListException extends IllegalArgumentException {

    ListException(String message) {
        super(message);
    }

    ListException(String message, Throwable cause) {
        super(message, cause);
    }
}
