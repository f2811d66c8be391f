package it.traguardo.warehouse;

import java.sql.SQLException;

/** What DuckDB complains of, in one line. */
public final class DuckDbMessage {

    private static final String WRAPPER = "Invalid Input Error: Attempting to execute";

    private DuckDbMessage() {}

    /** The complaint itself, without what the driver puts before it and without the excerpt that follows. */
    public static String of(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.lines()
                .filter(line -> !line.contains(WRAPPER) && !line.isBlank())
                .findFirst()
                .map(line -> line.startsWith("Error: ") ? line.substring("Error: ".length()) : line)
                .orElse(message);
    }
}
