package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The append-only table of a source: every version of each row, its columns those of the contract. */
final class RawTable {

    /** What every version carries besides the source's columns. */
    private static final Map<String, String> BOOKKEEPING = new TreeMap<>(Map.of(
            "_load_id", "bigint",
            "_line", "bigint",
            "_key", "varchar",
            "_hash", "varchar",
            "_deleted", "boolean",
            "_superseded_by", "bigint"));

    private final Source source;

    RawTable(Source source) {
        this.source = source;
    }

    /** Makes the table and the view of its current rows; a column new in the contract is added, empty so far. */
    void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists raw");
            statement.execute("create table if not exists %s (%s, %s)"
                    .formatted(
                            source.rawTable(),
                            source.columns().stream()
                                    .map(column -> column.quoted() + " "
                                            + column.type().sqlType())
                                    .collect(joining(", ")),
                            BOOKKEEPING.entrySet().stream()
                                    .map(column -> column.getKey() + " " + column.getValue())
                                    .collect(joining(", "))));
            for (SourceColumn column : source.columns()) {
                statement.execute("alter table %s add column if not exists %s %s"
                        .formatted(
                                source.rawTable(),
                                column.quoted(),
                                column.type().sqlType()));
            }
            if (!hasColumn(connection, "_superseded_by")) {
                closeVersions(statement);
            }
            statement.execute(currentView(source.name(), "", "_superseded_by is null"));
        }
    }

    /** Makes, in the catalog of the connection, the view of the rows of another catalog that were current with {@code loadId}. */
    static void createPast(Connection connection, String source, String catalog, long loadId) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(currentView(
                    source,
                    catalog + ".",
                    "_load_id <= %1$d and (_superseded_by is null or _superseded_by > %1$d)".formatted(loadId)));
        }
    }

    private static String currentView(String source, String catalog, String known) {
        return "create or replace view raw.%1$s_current as select * from %2$sraw.%1$s where %3$s and not _deleted"
                .formatted(source, catalog, known);
    }

    /** Tables made before versions were closed. */
    private void closeVersions(Statement statement) throws SQLException {
        statement.execute("alter table %s add column _superseded_by bigint".formatted(source.rawTable()));
        statement.execute("""
                update %1$s as old set _superseded_by = later.load_id
                from (
                  select _key, _load_id, lead(_load_id) over (partition by _key order by _load_id) as load_id from %1$s
                ) as later
                where later._key = old._key and later._load_id = old._load_id""".formatted(source.rawTable()));
    }

    private boolean hasColumn(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from duckdb_columns() where database_name = current_database() and schema_name = 'raw' and table_name = ? and column_name = ?")) {
            statement.setString(1, source.name());
            statement.setString(2, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static boolean exists(Connection connection, String catalog, String source) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from duckdb_views() where database_name = ? and schema_name = 'raw' and view_name = ?")) {
            statement.setString(1, catalog);
            statement.setString(2, source + "_current");
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** @throws LoadException when the contract gives a column another type than it was loaded with */
    void refuseOtherTypes(Connection connection) throws SQLException, LoadException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from %s limit 0".formatted(source.rawTable()))) {
            var metadata = rows.getMetaData();
            for (int index = 1; index <= metadata.getColumnCount(); index++) {
                String name = metadata.getColumnName(index);
                for (SourceColumn column : source.columns()) {
                    String there = metadata.getColumnTypeName(index);
                    if (column.name().equalsIgnoreCase(name) && !sameType(there, column.type())) {
                        throw new LoadException(
                                "Load of %s stopped: column '%s' was loaded as %s before and %s now says %s. Dashboards still show the previous load. Give the column a new name, with 'from: %s'."
                                        .formatted(
                                                source.name(),
                                                column.name(),
                                                there.toLowerCase(Locale.ROOT),
                                                source.file(),
                                                column.type().name().toLowerCase(Locale.ROOT),
                                                column.writtenAs()));
                    }
                }
            }
        }
    }

    private static boolean sameType(String there, ColumnType type) {
        String declared = type == ColumnType.TIMESTAMP ? "timestamp with time zone" : type.sqlType();
        return there.replace(" ", "").equalsIgnoreCase(declared.replace(" ", ""));
    }
}
