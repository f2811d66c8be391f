package it.traguardo.etl;

import it.traguardo.content.Spelling;
import it.traguardo.warehouse.DuckDbMessage;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** What people decide of rows that were set aside. */
public final class Quarantine {

    private final Warehouse warehouse;
    private final Clock clock;

    public Quarantine(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /**
     * Settles the open faults of a row that nobody will correct. It stays known: sent again just so it is not set aside anew.
     *
     * @param by who decided it
     * @return how many faults of the row were open
     * @throws IllegalArgumentException when no open row has that key, or there is no reason
     */
    public long dismiss(String source, String key, String by, String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("A row is dismissed for a reason. Say it.");
        }
        try {
            return warehouse.write(connection -> {
                long settled = settle(connection, source, key, by, because.strip());
                if (settled == 0) {
                    throw new IllegalArgumentException(noneOpen(source, key, openKeys(connection, source)));
                }
                return settled;
            });
        } catch (SQLException failed) {
            throw new WarehouseException("The row cannot be dismissed: " + DuckDbMessage.of(failed), failed);
        }
    }

    private long settle(DuckDBConnection connection, String source, String key, String by, String because)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update raw.quarantine
                set state = 'SETTLED', settled_at = ?::timestamptz, settled_by = ?, settled_because = ?
                where source = ? and row_key = ? and state = 'OPEN'""")) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(2, by);
            statement.setString(3, because);
            statement.setString(4, source);
            statement.setString(5, key);
            return statement.executeUpdate();
        }
    }

    private static List<String> openKeys(DuckDBConnection connection, String source) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select distinct row_key from raw.quarantine where source = ? and state = 'OPEN' and row_key is not null order by 1")) {
            statement.setString(1, source);
            try (var rows = statement.executeQuery()) {
                var keys = new ArrayList<String>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }

    private static String noneOpen(String source, String key, List<String> open) {
        return "The quarantine of %s has no open row with the key '%s'. %s"
                .formatted(
                        source,
                        key,
                        open.isEmpty()
                                ? "It has none at all."
                                : Spelling.nearest(key, open)
                                        .map("Did you mean '%s'?"::formatted)
                                        .orElse("Run 'traguardo quarantine %s' to see them.".formatted(source)));
    }
}
