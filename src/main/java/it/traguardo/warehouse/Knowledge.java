package it.traguardo.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a number is made from, each part by the edition that last changed it: two states that are equal give the same
 * numbers, and a state may take its parts from different editions, to see what each of them changes.
 *
 * @param rows what the sources had sent
 * @param mapping what the words of the sources mean, in {@code etl/} and {@code sql/}
 * @param calendars days and terms, in {@code etl/calendars/} and {@code etl/terms/}
 * @param definitions what is measured, in {@code dashboards/}; before any were kept, the first that were
 */
public record Knowledge(long rows, long mapping, long calendars, long definitions) {

    /** All there is. */
    static final Knowledge ALL = new Knowledge(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    static final String IS_CALENDAR = "(path like 'etl/calendars/%' or path like 'etl/terms/%')";
    static final String IS_MAPPING = "(path like 'etl/%' or path like 'sql/%')";

    /** Of what the connection sees now. */
    public static Knowledge present(Connection connection) throws SQLException {
        return upTo(connection, Long.MAX_VALUE);
    }

    /** Of what was known with that edition. */
    public static Knowledge of(Connection connection, Edition edition) throws SQLException {
        return upTo(connection, edition.id());
    }

    private static Knowledge upTo(Connection connection, long id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select
                  (select coalesce(max(edition_id), 0) from raw.edition where edition_id <= $1 and cause = 'LOAD'),
                  coalesce(max(edition_id) filter (edition_id <= $1 and %2$s and not %1$s), 0),
                  coalesce(max(edition_id) filter (edition_id <= $1 and %1$s), 0),
                  coalesce(
                    max(edition_id) filter (edition_id <= $1 and not %2$s), min(edition_id) filter (not %2$s), 0)
                from raw.content_file""".formatted(IS_CALENDAR, IS_MAPPING))) {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Knowledge(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
            }
        }
    }

    public Knowledge withRows(long other) {
        return new Knowledge(other, mapping, calendars, definitions);
    }

    public Knowledge withMapping(long other) {
        return new Knowledge(rows, other, calendars, definitions);
    }

    public Knowledge withCalendars(long other) {
        return new Knowledge(rows, mapping, other, definitions);
    }

    /** Without the part that no table depends on: states that are equal now have the same star. */
    public Knowledge ofStar() {
        return new Knowledge(rows, mapping, calendars, 0);
    }
}
