package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what happens to one row, each change at an office hour of its day and never before the one written earlier. */
final class RowScript {

    private static final int MINUTE_SECONDS = 60;

    private final SourceTable table;
    private final Chance hours;
    private final List<Change> changes = new ArrayList<>();

    RowScript(SourceTable table, String number) {
        this.table = table;
        this.hours = Chance.seededBy(number, "orari");
    }

    /** The first inserts the row. */
    RowScript write(LocalDate on, Map<String, Object> values) {
        Instant at = hours.officeTime(on).toInstant();
        if (!changes.isEmpty()) {
            Instant earliest = changes.getLast().at().plusSeconds(MINUTE_SECONDS);
            at = at.isAfter(earliest) ? at : earliest;
        }
        changes.add(new Change(at, values));
        return this;
    }

    RowHistory history() {
        return new RowHistory(table, List.copyOf(changes));
    }
}
