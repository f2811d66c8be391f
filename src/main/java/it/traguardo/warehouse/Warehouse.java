package it.traguardo.warehouse;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** One DuckDB file, one process: many readers, of whom few at once, and one writer. */
public final class Warehouse implements AutoCloseable {

    private static final int READERS_PER_CORE = 2;
    private static final Settings SETTINGS = new Settings()
            .withParamCastMode(ParamCastMode.NEVER) // a cast bound timestamp is a syntax error in DuckDB
            .withExecuteLogging(false)
            .withRenderFormatted(false);

    private final Database database;
    private final Semaphore readers =
            new Semaphore(READERS_PER_CORE * Runtime.getRuntime().availableProcessors(), true);
    private final ReentrantLock writer = new ReentrantLock(true);

    private Warehouse(Database database) {
        this.database = database;
    }

    /**
     * Opens the file, made when absent.
     *
     * @throws WarehouseInUseException when another process has it
     */
    public static Warehouse open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return open(file.toString(), file.resolveSibling("temporary"));
    }

    /** A warehouse that is gone when closed. */
    public static Warehouse inMemory() {
        return open("", Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static Warehouse open(String file, Path temporary) {
        try {
            return new Warehouse(
                    new Database(Database.IN_MEMORY + file, connection -> lockDown(connection, temporary)));
        } catch (SQLException refused) {
            String message = String.valueOf(refused.getMessage());
            if (message.contains("Could not set lock")) {
                throw new WarehouseInUseException(
                        "The warehouse %s is in use by another process. Stop it, or give this one another --home. (%s)"
                                .formatted(file, message.lines().findFirst().orElse(message)),
                        refused);
            }
            throw new WarehouseException("The warehouse %s cannot be opened: %s".formatted(file, message), refused);
        }
    }

    private static void lockDown(Connection connection, Path temporary) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'Europe/Rome'");
            statement.execute(
                    "set temp_directory = '%s'".formatted(temporary.toString().replace("'", "''")));
            statement.execute("set memory_limit = '%dMiB'".formatted(halfOfMemory()));
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute("set autoload_known_extensions = false");
            statement.execute("set allow_community_extensions = false");
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
        }
    }

    /** In MiB; the other half is for the pages and for the rest of the machine. */
    private static long halfOfMemory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / 2 / (1024 * 1024);
    }

    /** Grows when it had to be opened again, as after a full disk: catalogs attached before are gone. */
    int openings() {
        return database.openings();
    }

    /** Asks one moment of the warehouse, whatever is loaded meanwhile; waits while too many others read. */
    public <T> T read(Function<DSLContext, T> query) {
        readers.acquireUninterruptibly();
        try (Connected connected = new Connected()) {
            Connection connection = connected.connection;
            connection.setAutoCommit(false);
            T result = query.apply(DSL.using(connection, SQLDialect.DUCKDB, SETTINGS));
            connection.rollback();
            return result;
        } catch (SQLException failed) {
            throw new WarehouseException("The warehouse does not answer: " + failed.getMessage(), failed);
        } finally {
            readers.release();
        }
    }

    /**
     * Makes a catalog in memory, a warehouse of its own beside this one, and fills it in one transaction; no other writer
     * waits for it. Its queries find it after {@code use}.
     *
     * @param fill hears the name of the catalog whose tables it may read
     */
    public void attach(String catalog, Filling fill) throws SQLException {
        try (Connected connected = new Connected()) {
            DuckDBConnection connection = connected.connection;
            String here = catalog(connection);
            execute(connection, "attach ':memory:' as " + catalog);
            try {
                execute(connection, "use " + catalog);
                connection.setAutoCommit(false);
                fill.in(connection, here);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                connection.setAutoCommit(true);
                execute(connection, "use " + here);
                execute(connection, "detach " + catalog);
                throw failed;
            }
        }
    }

    /** Forgets a catalog that nobody reads any more. */
    public void detach(String catalog) throws SQLException {
        try (Connected connected = new Connected()) {
            execute(connected.connection, "detach " + catalog);
        }
    }

    private static String catalog(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_database()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs {@code work} in one transaction, rolled back when it throws; waits for any other writer. */
    public <T> T write(Transaction<T> work) throws SQLException {
        try (Session session = session()) {
            return session.write(work);
        }
    }

    /** A connection that keeps its temporary tables from one transaction to the next. */
    public Session session() throws SQLException {
        return new Session(database, writer);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failed) {
            throw new WarehouseException("The warehouse does not close: " + failed.getMessage(), failed);
        }
    }

    /** A connection for as long as it takes. */
    private final class Connected implements AutoCloseable {

        private final DuckDBConnection connection = database.connect();

        Connected() throws SQLException {}

        @Override
        public void close() throws SQLException {
            database.release(connection);
        }
    }

    /** How to fill a catalog. */
    @FunctionalInterface
    public interface Filling {

        /** @param here the catalog of the warehouse itself */
        void in(DuckDBConnection connection, String here) throws SQLException;
    }

    /** What to do in one transaction. */
    @FunctionalInterface
    public interface Transaction<T> {

        T in(DuckDBConnection connection) throws SQLException;
    }
}
