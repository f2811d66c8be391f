package it.traguardo.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row through time. The first change inserts it; instants strictly increase. */
record RowHistory(SourceTable table, List<Change> changes) {

    /** Empty before the row is inserted. */
    Optional<SourceRow> at(Instant knownAt) {
        List<Change> known = changes.stream()
                .takeWhile(change -> !change.at().isAfter(knownAt))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        known.forEach(change -> values.putAll(change.values()));
        return Optional.of(new SourceRow(table, values, known.getLast().at()));
    }

    /** Changes after {@code from} and up to {@code to}, which is included. */
    int countChanges(Instant from, Instant to) {
        return (int) changes.stream()
                .filter(change -> change.at().isAfter(from) && !change.at().isAfter(to))
                .count();
    }
}
