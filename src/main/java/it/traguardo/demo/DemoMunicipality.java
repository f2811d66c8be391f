package it.traguardo.demo;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The operational database of the Direzione Ufficio del Sindaco, all of it simulated, from 2021-01-01 to now.
 *
 * <p>What happens, and when, is fixed in advance; this class only lets time pass. Advancing in many steps leaves the
 * same rows as advancing in one.
 */
public final class DemoMunicipality {

    private final DataSource dataSource;
    private final Clock clock;

    /** @param dataSource an H2 database that nobody else writes to */
    public DemoMunicipality(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Writes what has happened since the last call, all or nothing, and creates the tables on first use.
     *
     * @return inserts and updates that the simulated offices made meanwhile; 0 when the clock did not move forward
     */
    public synchronized int advance() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (Connection connection = dataSource.getConnection()) {
            OperationalDatabase database = new OperationalDatabase(connection);
            database.createSchema();
            connection.setAutoCommit(false);
            try {
                int applied = advance(database, now);
                connection.commit();
                return applied;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException stopped) {
            throw new IllegalStateException(
                    "The demo municipality could not advance to " + now
                            + ". Its tables still show the last advance; the next one tries again.",
                    stopped);
        }
    }

    private static int advance(OperationalDatabase database, Instant now) throws SQLException {
        Instant mark = database.findMark().orElse(Instant.EPOCH);
        if (!now.isAfter(mark)) {
            return 0;
        }
        List<RowHistory> touched = DemoPlan.rowsThrough(now)
                .filter(row -> row.countChanges(mark, now) > 0)
                .toList();
        Map<SourceTable, List<SourceRow>> rows = touched.stream()
                .flatMap(row -> row.at(now).stream())
                .sorted(Comparator.comparing(SourceRow::updatedAt))
                .collect(groupingBy(SourceRow::table));
        for (Map.Entry<SourceTable, List<SourceRow>> ofTable : rows.entrySet()) {
            database.write(ofTable.getKey(), ofTable.getValue());
        }
        database.writeMark(now);
        return touched.stream().mapToInt(row -> row.countChanges(mark, now)).sum();
    }
}
