package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stood at some instant.
 *
 * @param values by column, without those that are null
 */
record SourceRow(SourceTable table, Map<String, Object> values, Instant updatedAt) {

    @Nullable
    Object value(String column) {
        return values.get(column);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    @Nullable
    LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    LocalDate getDate(String column) {
        LocalDate date = date(column);
        if (date == null) {
            throw new IllegalStateException("%s has no %s: %s".formatted(table, column, values));
        }
        return date;
    }
}
