package it.traguardo.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes {@code raw.edition} within the transaction of whatever changes what is known. */
public final class EditionLog {

    private EditionLog() {}

    /** A number no load and no change of content has had. */
    public static long nextId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select nextval('raw.load_id')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Now, or a microsecond after the last edition where the clock has not moved, or moved back, since. */
    public static Instant nextInstant(Connection connection, Clock clock) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(known_at) from raw.edition")) {
            rows.next();
            @Nullable OffsetDateTime last = rows.getObject(1, OffsetDateTime.class);
            return last == null || now.isAfter(last.toInstant())
                    ? now
                    : last.toInstant().plus(1, ChronoUnit.MICROS);
        }
    }

    public static void add(Connection connection, Edition edition) throws SQLException {
        try (var statement = connection.prepareStatement("insert into raw.edition values (?, ?, ?, ?)")) {
            statement.setLong(1, edition.id());
            statement.setObject(2, edition.knownAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, edition.cause().name());
            statement.setString(4, edition.detail());
            statement.execute();
        }
    }
}
