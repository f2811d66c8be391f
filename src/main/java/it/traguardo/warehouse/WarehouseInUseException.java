package it.traguardo.warehouse;

import java.sql.SQLException;

/** Another process has the warehouse open; it can be opened once that one ends. */
public final class WarehouseInUseException extends WarehouseException {

    WarehouseInUseException(String message, SQLException cause) {
        super(message, cause);
    }
}
