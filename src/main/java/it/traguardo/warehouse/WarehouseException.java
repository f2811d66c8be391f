package it.traguardo.warehouse;

/** The warehouse cannot do what was asked; the message says what to do. */
public class WarehouseException extends RuntimeException {

    public WarehouseException(String message) {
        super(message);
    }

    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
