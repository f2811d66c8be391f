package it.traguardo;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.LoadReport;
import it.traguardo.etl.Loader;
import it.traguardo.etl.PastStarBuilder;
import it.traguardo.etl.Pseudonyms;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.ManualValues;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanReader;
import it.traguardo.plan.Plans;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.History;
import it.traguardo.warehouse.Session;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The real sql/ and the real loader over content written by a test, or over content of the project. */
public final class TestInstallation implements AutoCloseable {

    /** The folder of the project, with the shipped content. */
    public static final Path SHIPPED = Path.of("").toAbsolutePath();

    public static final byte[] KEY = "a key only for tests".getBytes(StandardCharsets.UTF_8);

    private final Path content;
    private final Warehouse warehouse;
    private final ContentFolders folders;
    private final History history;
    private final Sources sources;
    private final Loader loader;

    public final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));

    private TestInstallation(Path home, Path content, Warehouse warehouse) {
        this.content = content;
        this.warehouse = warehouse;
        this.folders = new ContentFolders(SHIPPED, List.of(content));
        var archive = new ContentArchive(folders);
        this.history = new History(warehouse, archive, new PastStarBuilder());
        this.sources = new Sources(folders, home);
        this.loader = new Loader(
                warehouse,
                new WarehouseSchema(folders),
                archive,
                new CalendarReader(folders),
                new ProcedureReader(folders),
                sources,
                new Pseudonyms(KEY),
                clock);
        loader.prepare();
    }

    /** A warehouse in memory, fed from {@code content}. */
    public static TestInstallation inMemory(Path content) {
        return new TestInstallation(content, content, Warehouse.inMemory());
    }

    /** A warehouse in a file under {@code home}, fed from {@code content}. */
    public static TestInstallation onDisk(Path home, Path content) {
        return new TestInstallation(home, content, Warehouse.open(home.resolve("warehouse/traguardo.duckdb")));
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    public Loader loader() {
        return loader;
    }

    public Sources sources() {
        return sources;
    }

    public ContentFolders folders() {
        return folders;
    }

    public Indicators indicators() {
        return new Indicators(history);
    }

    public Indicators indicators(ManualValues manual) {
        return new Indicators(history, manual);
    }

    /** The plan as it is written now, and as it was. */
    public Plans plans() {
        Plan present = plan().read();
        loader.keepDefinitions();
        return new Plans(present, knownAt -> history.content(history.edition(knownAt)), history::isKnown);
    }

    public History history() {
        return history;
    }

    public PlanReader plan() {
        return new PlanReader(folders);
    }

    /** Writes a file of the content folder, and gives its path. */
    public Path write(String name, byte... bytes) {
        try {
            Path file = content.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Loads one source, a minute after whatever was done before. */
    public LoadReport load(String source) throws LoadException {
        clock.advanceMinutes(1);
        return loader.load(source);
    }

    /** Writes the log of changes into the file. */
    public void checkpoint() throws SQLException {
        try (Session session = warehouse.session();
                var statement = session.connection().createStatement()) {
            statement.execute("force checkpoint");
        }
    }

    /** Rows as DuckDB prints them, null as "null". */
    public List<List<String>> rows(String sql) {
        try {
            return warehouse.write(connection -> {
                var found = new ArrayList<List<String>>();
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        var row = new ArrayList<String>();
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            row.add(String.valueOf(rows.getObject(column)));
                        }
                        found.add(row);
                    }
                }
                return found;
            });
        } catch (SQLException failed) {
            throw new IllegalArgumentException(sql, failed);
        }
    }

    /** The first column of every row. */
    public List<String> column(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
