package it.traguardo.sheetlist;

import java.nio.file.Path;
import java.util.List;

/**
 * A row of a list that was not taken in.
 *
 * @param row counted from 1
 * @param fields as they were written
 */
public record BadRow(Path file, long row, String reason, List<String> fields) {

    public BadRow {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, row, reason);
    }
}
