package it.traguardo.warehouse;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/** A connection to the warehouse: what it does outside of {@link #write} it may do while others write. */
public final class Session implements AutoCloseable {

    private final Database database;
    private final DuckDBConnection connection;
    private final ReentrantLock writer;

    Session(Database database, ReentrantLock writer) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.writer = writer;
    }

    /** For temporary tables, and tables that no other session knows; each statement is a transaction. */
    public DuckDBConnection connection() {
        return connection;
    }

    /** Runs {@code work} in one transaction, rolled back when it throws; waits for any other writer. */
    public <T> T write(Warehouse.Transaction<T> work) throws SQLException {
        writer.lock();
        try {
            connection.setAutoCommit(false);
            T result = work.in(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollBack(failed);
            throw failed;
        } finally {
            writer.unlock();
        }
    }

    /** A commit that failed has rolled back already; whatever else goes wrong here, the reason is why it has to. */
    private void rollBack(Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException none) {
            reason.addSuppressed(none);
        }
    }

    @Override
    public void close() throws SQLException {
        database.release(connection);
    }
}
