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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            Set<SourceTable> incomplete = database.createSchema();
            connection.setAutoCommit(false);
            try {
                int applied = advance(database, incomplete, now);
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

    private static int advance(OperationalDatabase database, Set<SourceTable> incomplete, Instant now)
            throws SQLException {
        Optional<Instant> filled = database.findMark();
        if (filled.isPresent() && !incomplete.isEmpty()) {
            complete(database, incomplete, filled.get(), now);
        }
        Instant mark = filled.orElse(Instant.EPOCH);
        if (!now.isAfter(mark)) {
            return 0;
        }
        List<RowHistory> touched = DemoPlan.rowsThrough(now)
                .filter(row -> row.countChanges(mark, now) > 0)
                .toList();
        write(database, touched.stream().flatMap(row -> row.at(now).stream()));
        database.writeMark(now);
        return touched.stream().mapToInt(row -> row.countChanges(mark, now)).sum();
    }

    /**
     * Fills tables that an earlier version made without some column, or did not have. Their rows count as changed now, so
     * that whoever reads what is newer finds them.
     */
    private static void complete(OperationalDatabase database, Set<SourceTable> incomplete, Instant mark, Instant now)
            throws SQLException {
        write(
                database,
                DemoPlan.rowsThrough(mark)
                        .filter(row -> incomplete.contains(row.table()))
                        .flatMap(row -> row.at(mark).stream())
                        .map(row -> new SourceRow(row.table(), row.values(), now)));
    }

    private static void write(OperationalDatabase database, Stream<SourceRow> rows) throws SQLException {
        Map<SourceTable, List<SourceRow>> byTable =
                rows.sorted(Comparator.comparing(SourceRow::updatedAt)).collect(groupingBy(SourceRow::table));
        for (Map.Entry<SourceTable, List<SourceRow>> ofTable : byTable.entrySet()) {
            database.write(ofTable.getKey(), ofTable.getValue());
        }
    }
}
