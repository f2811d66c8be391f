package it.traguardo.etl;

import it.traguardo.warehouse.CheckResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
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

    /** When the last load of each source that succeeded ended. */
    static Map<String, Instant> loadedAt(Connection connection) throws SQLException {
        var loadedAt = new TreeMap<String, Instant>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select source, max(finished_at) from raw.load where succeeded group by source")) {
            while (rows.next()) {
                loadedAt.put(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
        return loadedAt;
    }

    /** Rows the last load of that scope read. */
    static OptionalLong rowsLastRead(Connection connection, LoadOrder order) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select rows_read from raw.load where source = ? and scope = ? and succeeded order by load_id desc limit 1")) {
            statement.setString(1, order.source());
            statement.setString(2, order.scope().written());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    static void succeeded(
            Connection connection,
            long loadId,
            RunningLoad load,
            Instant readAt,
            Instant finishedAt,
            LoadReport report,
            Optional<String> watermark)
            throws SQLException {
        insert(connection, loadId, load, readAt, finishedAt, "SUCCEEDED", report, watermark.orElse(null), null);
    }

    static void stopped(Connection connection, long loadId, RunningLoad load, Instant finishedAt, LoadException reason)
            throws SQLException {
        var nothing = new LoadReport(
                load.order().source(),
                load.progress().rowsRead(),
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                List.of(),
                LoadReport.StarBuild.NONE,
                Duration.between(load.startedAt(), finishedAt));
        String state = reason instanceof LoadCancelledException ? "CANCELLED" : "STOPPED";
        insert(connection, loadId, load, null, finishedAt, state, nothing, null, String.valueOf(reason.getMessage()));
    }

    static void checks(Connection connection, long loadId, List<CheckResult> results) throws SQLException {
        try (var result = connection.prepareStatement("insert into raw.check_result values (?, ?, ?, ?, ?, ?)");
                var offender = connection.prepareStatement("insert into raw.check_offender values (?, ?, ?, ?)")) {
            for (CheckResult each : results) {
                result.setLong(1, loadId);
                result.setString(2, each.name());
                result.setString(3, each.severity().name());
                result.setString(4, each.kind());
                result.setLong(5, each.offenders());
                result.setString(6, each.message());
                result.execute();
                int position = 0;
                for (String row : each.sample()) {
                    offender.setLong(1, loadId);
                    offender.setString(2, each.name());
                    offender.setInt(3, ++position);
                    offender.setString(4, row);
                    offender.execute();
                }
            }
        }
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
            RunningLoad load,
            @Nullable Instant readAt,
            Instant finishedAt,
            String state,
            LoadReport report,
            @Nullable String watermark,
            @Nullable String message)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into raw.load (
                  load_id, source, started_at, finished_at, succeeded, rows_read, rows_new, rows_changed, rows_unchanged,
                  rows_deleted, rows_quarantined, watermark, message, cause, attempt, scope, state, rows_discarded,
                  read_at, star_build
                ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            LoadOrder order = load.order();
            statement.setLong(1, loadId);
            statement.setString(2, report.source());
            statement.setObject(3, load.startedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, finishedAt.atOffset(ZoneOffset.UTC));
            statement.setBoolean(5, state.equals("SUCCEEDED"));
            statement.setLong(6, report.read());
            statement.setLong(7, report.fresh());
            statement.setLong(8, report.changed());
            statement.setLong(9, report.unchanged());
            statement.setLong(10, report.deleted());
            statement.setLong(11, report.quarantined());
            statement.setString(12, watermark);
            statement.setString(13, message);
            statement.setString(14, order.cause().name());
            statement.setInt(15, order.attempt());
            statement.setString(16, order.scope().written());
            statement.setString(17, state);
            statement.setLong(18, report.discarded());
            statement.setObject(19, readAt == null ? null : readAt.atOffset(ZoneOffset.UTC));
            statement.setString(20, report.build().name());
            statement.execute();
        }
    }
}
