package it.traguardo.warehouse;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/** A connection to the warehouse: what it does outside of {@link #write} it may do while others write. */
public final class Session implements AutoCloseable {

    private final DuckDBConnection connection;
    private final ReentrantLock writer;

    Session(DuckDBConnection connection, ReentrantLock writer) {
        this.connection = connection;
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
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } finally {
            writer.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
