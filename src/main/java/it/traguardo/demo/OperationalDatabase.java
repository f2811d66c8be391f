package it.traguardo.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables of the simulated source, and the mark up to which the plan has been written into them. */
final class OperationalDatabase {

    private static final String CREATE_MARK = """
            create table if not exists orologio_demo (
              id smallint primary key,
              applicato_fino_al timestamp with time zone not null)
            """;

    private final Connection connection;

    OperationalDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes what is missing of the tables; safe to run twice.
     *
     * @return those that were not there, or lacked a column
     */
    Set<SourceTable> createSchema() throws SQLException {
        var incomplete = EnumSet.noneOf(SourceTable.class);
        try (Statement statement = connection.createStatement()) {
            for (SourceTable table : SourceTable.values()) {
                if (!columnsOf(table).containsAll(table.columns())) {
                    incomplete.add(table);
                    statement.execute(table.createStatement());
                    for (String addColumn : table.addColumnStatements()) {
                        statement.execute(addColumn);
                    }
                }
            }
            statement.execute(CREATE_MARK);
        }
        return incomplete;
    }

    private Set<String> columnsOf(SourceTable table) throws SQLException {
        var columns = new HashSet<String>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(null, null, table.sqlName().toUpperCase(Locale.ROOT), null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    /** Empty before the first fill. */
    Optional<Instant> findMark() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet marks = statement.executeQuery("select applicato_fino_al from orologio_demo")) {
            return marks.next()
                    ? Optional.of(marks.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        }
    }

    void writeMark(Instant mark) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "merge into orologio_demo (id, applicato_fino_al) key (id) values (1, ?)")) {
            merge.setObject(1, mark.atOffset(ZoneOffset.UTC));
            merge.executeUpdate();
        }
    }

    /** @param rows all of the given table */
    void write(SourceTable table, List<SourceRow> rows) throws SQLException {
        List<String> columns = table.columns();
        try (PreparedStatement merge = connection.prepareStatement(table.mergeStatement())) {
            for (SourceRow row : rows) {
                for (int index = 0; index < columns.size(); index++) {
                    merge.setObject(index + 1, row.value(columns.get(index)));
                }
                merge.setObject(columns.size() + 1, row.updatedAt().atOffset(ZoneOffset.UTC));
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }
}
