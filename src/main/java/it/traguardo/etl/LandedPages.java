package it.traguardo.etl;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that landed before a load broke off, in the table of schema {@code landing} named like the source. */
final class LandedPages {

    private final Connection connection;
    private final Source source;

    LandedPages(Connection connection, Source source) {
        this.connection = connection;
        this.source = source;
    }

    /** Where to go on; empty when nothing landed, or with other columns than those asked for now, which is then forgotten. */
    Optional<PagePosition> end() throws SQLException {
        List<String> landed = columns();
        if (landed.isEmpty()) {
            return Optional.empty();
        }
        if (!landed.equals(
                source.columns().stream().map(SourceColumn::writtenAs).toList())) {
            forget();
            return Optional.empty();
        }
        return PagePosition.last(connection, source, table());
    }

    void forget() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists " + table());
        }
    }

    private String table() {
        return "landing." + source.name();
    }

    private List<String> columns() throws SQLException {
        try (var statement = connection.prepareStatement("""
                select column_name from duckdb_columns()
                where database_name = current_database() and schema_name = 'landing' and table_name = ?
                order by column_index""")) {
            statement.setString(1, source.name());
            try (var rows = statement.executeQuery()) {
                var columns = new ArrayList<String>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }
}
