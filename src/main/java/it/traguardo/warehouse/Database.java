package it.traguardo.warehouse;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The DuckDB of one process. A checkpoint that cannot write, on a full disk for instance, makes it useless for every
 * connection until all are closed and it is opened again, which replays what was committed: whoever comes next does that.
 */
final class Database implements AutoCloseable {

    static final String IN_MEMORY = "jdbc:duckdb:";

    private static final String USELESS = "FATAL Error";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final Setting setting;
    private @Nullable DuckDBConnection root;
    private int handedOut;
    private int openings;

    Database(String url, Setting setting) throws SQLException {
        this.url = url;
        this.setting = setting;
        open();
    }

    /** A connection that answers, to be given back to {@link #release}. */
    synchronized DuckDBConnection connect() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var connection = (DuckDBConnection) (root == null ? open() : root).duplicate();
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
                handedOut++;
                return connection;
            } catch (SQLException failed) {
                connection.close();
                if (!String.valueOf(failed.getMessage()).contains(USELESS)
                        || url.equals(IN_MEMORY)
                        || System.nanoTime() > end) {
                    throw failed;
                }
            }
            if (handedOut == 0) {
                close();
            } else {
                waitForOthers();
            }
        }
    }

    void release(DuckDBConnection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            synchronized (this) {
                handedOut--;
                notifyAll();
            }
        }
    }

    /** Grows each time it is opened: what was attached before is gone. */
    synchronized int openings() {
        return openings;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (root != null) {
            root.close();
            root = null;
        }
    }

    private DuckDBConnection open() throws SQLException {
        var opened = (DuckDBConnection) DriverManager.getConnection(url);
        setting.set(opened);
        root = opened;
        openings++;
        return opened;
    }

    private synchronized void waitForOthers() throws SQLException {
        try {
            wait(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while the warehouse is to be opened again", stopped);
        }
    }

    /** What is set before anything else. */
    @FunctionalInterface
    interface Setting {

        void set(DuckDBConnection connection) throws SQLException;
    }
}
