package it.traguardo.etl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Writes and reads {@code raw.dropped_file}. */
final class DroppedFiles {

    private final Connection connection;
    private final String source;

    DroppedFiles(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** Under which name, and by which load, that content was taken. */
    Optional<Taken> find(String sha256) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select file_name, load_id from raw.dropped_file where source = ? and sha256 = ? order by load_id limit 1")) {
            statement.setString(1, source);
            statement.setString(2, sha256);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Taken(rows.getString(1), rows.getLong(2))) : Optional.empty();
            }
        }
    }

    void add(DroppedFile file, String sha256, long loadId, Instant takenAt, long rowsRead) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into raw.dropped_file values (?, ?, ?, ?, ?, ?::timestamptz, ?)")) {
            statement.setString(1, source);
            statement.setString(2, file.name());
            statement.setString(3, sha256);
            statement.setLong(4, file.bytes());
            statement.setLong(5, loadId);
            statement.setObject(6, takenAt.atOffset(ZoneOffset.UTC));
            statement.setLong(7, rowsRead);
            statement.execute();
        }
    }

    /** A file that is in the warehouse. */
    record Taken(String name, long loadId) {}
}
