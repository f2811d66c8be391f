package it.traguardo.etl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and reads {@code raw.load}. */
final class LoadLog {

    private LoadLog() {}

    /** Up to where the source has been read; the epoch before the first load. */
    static Instant watermark(Connection connection, String source) throws SQLException {
        try (var statement =
                connection.prepareStatement("select max(watermark) from raw.load where source = ? and succeeded")) {
            statement.setString(1, source);
            try (var rows = statement.executeQuery()) {
                String watermark = rows.next() ? rows.getString(1) : null;
                return watermark == null ? Instant.EPOCH : Instant.parse(watermark);
            }
        }
    }

    static void succeeded(
            Connection connection,
            long loadId,
            Instant startedAt,
            Instant finishedAt,
            LoadReport report,
            Optional<String> watermark)
            throws SQLException {
        insert(connection, loadId, startedAt, finishedAt, true, report, watermark.orElse(null), null);
    }

    static void stopped(
            Connection connection, long loadId, Instant startedAt, Instant finishedAt, String source, String message)
            throws SQLException {
        var nothing = new LoadReport(
                source, 0, 0, 0, 0, 0, 0, Optional.empty(), List.of(), Duration.between(startedAt, finishedAt));
        insert(connection, loadId, startedAt, finishedAt, false, nothing, null, message);
    }

    /** Tells the catalog of the connection of the loads of another one, up to {@code lastLoad}. */
    static void copy(Connection connection, String from, long lastLoad) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into raw.load select * from %s.raw.load where load_id <= %d".formatted(from, lastLoad));
        }
    }

    private static void insert(
            Connection connection,
            long loadId,
            Instant startedAt,
            Instant finishedAt,
            boolean succeeded,
            LoadReport report,
            @Nullable String watermark,
            @Nullable String message)
            throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into raw.load values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, loadId);
            statement.setString(2, report.source());
            statement.setObject(3, startedAt.atOffset(ZoneOffset.UTC));
            statement.setObject(4, finishedAt.atOffset(ZoneOffset.UTC));
            statement.setBoolean(5, succeeded);
            statement.setLong(6, report.read());
            statement.setLong(7, report.fresh());
            statement.setLong(8, report.changed());
            statement.setLong(9, report.unchanged());
            statement.setLong(10, report.deleted());
            statement.setLong(11, report.quarantined());
            statement.setString(12, watermark);
            statement.setString(13, message);
            statement.execute();
        }
    }
}
