package it.traguardo.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 in memory, filled up to instants of our choice. */
final class DemoDatabase {

    private final JdbcDataSource dataSource = new JdbcDataSource();

    DemoDatabase() {
        dataSource.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    }

    int advanceTo(Instant now) {
        return new DemoMunicipality(dataSource, Clock.fixed(now, WorkingDays.ROME)).advance();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only number of the only row. */
    long number(String query) throws SQLException {
        return Long.parseLong(rows(query).getFirst().getFirst());
    }

    List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getObject(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
