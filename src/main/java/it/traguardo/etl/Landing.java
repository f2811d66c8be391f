package it.traguardo.etl;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/**
 * Takes in what a source sends and hands it to the contract. Where pages outlive a break they are kept first in a table of
 * the warehouse that nothing but the load reads, each committed before the next is asked for; else they are converted as
 * they arrive, while the next are read.
 */
final class Landing {

    private static final String SCHEMA = "landing";
    private static final String ARRIVING = "arriving";

    private final DuckDBConnection connection;
    private final RunningLoad load;
    private final Contract contract;
    private final String table;
    private final Source source;
    private final boolean kept;
    private final boolean replay;
    private boolean exists;

    /** @param kept whether pages that landed before a break are gone on from */
    Landing(DuckDBConnection connection, Source source, RunningLoad load, Contract contract, boolean kept)
            throws SQLException {
        this.connection = connection;
        this.source = source;
        this.load = load;
        this.contract = contract;
        this.kept = kept;
        this.replay = load.order().scope() instanceof LoadScope.Quarantine;
        this.table = kept ? SCHEMA + "." + source.name() : "temp.incoming"; // there rows come from the quarantine
        this.exists = kept && exists(source.name());
    }

    /** Whether the rows were here before: names in them are pseudonyms already. */
    boolean isReplay() {
        return replay;
    }

    /** Takes in what the source sends, batch by batch; other loads may write meanwhile. */
    void land(Extract extract) throws SQLException, LoadException {
        load.enter(LoadProgress.Phase.OPENING);
        load.reading(extract::cancel);
        try (BufferAllocator allocator = new RootAllocator()) {
            if (replay) {
                QuarantineReplay.land(connection, source);
                exists = true;
            }
            Optional<ArrowReader> page = extract.nextPage(allocator);
            load.enter(LoadProgress.Phase.READING);
            while (page.isPresent()) {
                land(allocator, page.get());
                page = extract.nextPage(allocator);
                load.refuseCancelled();
            }
            if (kept || replay) {
                contract.convert(table, hasLines(), replay);
            }
        } catch (SQLException | IOException broken) {
            load.refuseCancelled();
            throw extract.broken(broken);
        } catch (LoadException stopped) {
            load.refuseCancelled();
            throw stopped;
        } finally {
            load.reading(() -> {});
        }
    }

    /** Forgets the rows, in the transaction that made something of them. */
    void drop() throws SQLException {
        if (exists) {
            execute("drop table " + table);
            exists = false;
        }
    }

    private void land(BufferAllocator allocator, ArrowReader page) throws SQLException, IOException {
        try (ArrowReader watched = new WatchedReader(allocator, page, load);
                ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator)) {
            Data.exportArrayStream(allocator, watched, stream);
            connection.registerArrowStream(ARRIVING, stream);
            if (!kept) {
                contract.convert(ARRIVING, hasLines(), replay);
            } else if (exists) {
                execute("insert into %s select * from %s".formatted(table, ARRIVING));
            } else {
                execute("create table %s as select * from %s".formatted(table, ARRIVING));
                exists = true;
            }
        }
    }

    /** Whether each row has its place and what was wrong with it when it was cut into fields. */
    private boolean hasLines() {
        return replay || source.access().hasLines();
    }

    private boolean exists(String name) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from duckdb_tables() where database_name = current_database() and schema_name = ? and table_name = ?")) {
            statement.setString(1, SCHEMA);
            statement.setString(2, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
