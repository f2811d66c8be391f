package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The periods of validity of one thing, oldest first: a row each, in a table with {@code valido_dal} and {@code valido_al}. */
final class Validity {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int EVENING_SECONDS = 6 * 3600;

    private final SourceTable table;
    private final Map<String, Object> key;
    private final List<List<Change>> periods = new ArrayList<>();

    Validity(SourceTable table, Map<String, Object> key) {
        this.table = table;
        this.key = key;
    }

    /** Begins a period and ends the one before; both are written the evening before, or when the tables begin. */
    Validity from(LocalDate day, Map<String, Object> values) {
        if (!periods.isEmpty()) {
            until(day, Map.of());
        }
        Map<String, Object> inserted = new HashMap<>(key);
        inserted.putAll(values);
        inserted.put("valido_dal", day);
        periods.add(new ArrayList<>(List.of(new Change(writtenAt(day), inserted))));
        return this;
    }

    /** Ends the last period the day before {@code day}. */
    Validity until(LocalDate day, Map<String, Object> values) {
        Map<String, Object> closed = new HashMap<>(values);
        closed.put("valido_al", day.minusDays(1));
        periods.getLast().add(new Change(writtenAt(day), closed));
        return this;
    }

    List<RowHistory> rows() {
        return periods.stream()
                .map(changes -> new RowHistory(table, List.copyOf(changes)))
                .toList();
    }

    private static Instant writtenAt(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? atStartOf(FIRST_DAY) : atStartOf(day).minusSeconds(EVENING_SECONDS);
    }

    private static Instant atStartOf(LocalDate day) {
        return day.atStartOfDay(WorkingDays.ROME).toInstant();
    }
}
