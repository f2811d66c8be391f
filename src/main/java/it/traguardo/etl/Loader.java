package it.traguardo.etl;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.Calendars;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentException;
import it.traguardo.warehouse.CheckFailedException;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.DuckDbMessage;
import it.traguardo.warehouse.Edition;
import it.traguardo.warehouse.EditionLog;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseException;
import it.traguardo.warehouse.WarehouseSchema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;

/** Brings one source at a time through raw into the star, in one transaction; safe to run twice. */
public final class Loader {

    private final Warehouse warehouse;
    private final WarehouseSchema schema;
    private final ContentArchive archive;
    private final CalendarReader calendars;
    private final ProcedureReader terms;
    private final Sources sources;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final List<LoadListener> listeners = new CopyOnWriteArrayList<>();

    public Loader(
            Warehouse warehouse,
            WarehouseSchema schema,
            ContentArchive archive,
            CalendarReader calendars,
            ProcedureReader terms,
            Sources sources,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.warehouse = warehouse;
        this.schema = schema;
        this.archive = archive;
        this.calendars = calendars;
        this.terms = terms;
        this.sources = sources;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Makes what is missing of the warehouse, and the star anew when its SQL or the sources changed. */
    public void prepare() {
        Calendars read = calendars.read();
        try {
            warehouse.write(connection -> {
                createRaw(connection, read);
                if (!schema.starIsCurrent(connection, staged(connection))) {
                    schema.rebuildStar(connection, staged(connection));
                }
                return true;
            });
        } catch (SQLException failed) {
            throw new WarehouseException("The star cannot be built: " + DuckDbMessage.of(failed), failed);
        }
    }

    /** Keeps what is measured as it is declared now; to be called when the plan is read. */
    public void keepDefinitions() {
        try {
            warehouse.write(connection -> {
                schema.createRaw(connection);
                archive.keepDefinitions(connection, clock);
                return true;
            });
        } catch (SQLException failed) {
            throw new WarehouseException("The plan cannot be kept: " + DuckDbMessage.of(failed), failed);
        }
    }

    /** Builds the star anew from raw alone. */
    public void rebuild() {
        Calendars read = calendars.read();
        try {
            warehouse.write(connection -> {
                createRaw(connection, read);
                schema.rebuildStar(connection, staged(connection));
                schema.runStopChecks(connection);
                return true;
            });
            tell(true);
        } catch (SQLException failed) {
            throw new WarehouseException("The star cannot be built: " + DuckDbMessage.of(failed), failed);
        }
    }

    /** Tells {@code listener} of the end of each load, and whether it changed the star. */
    public void onEnd(LoadListener listener) {
        listeners.add(listener);
    }

    /** @throws LoadException when nothing was changed; the run is recorded with its reason */
    public LoadReport load(String name) throws LoadException {
        Instant startedAt = clock.instant();
        Source source = faultless(name, startedAt, "etl/", () -> sources.get(name));
        Calendars read = faultless(name, startedAt, "etl/calendars/", calendars::read);
        faultless(name, startedAt, "etl/terms/", terms::read);
        try {
            LoadReport report = warehouse.write(connection -> {
                try {
                    return load(connection, source, read, startedAt);
                } catch (LoadException stopped) {
                    throw new Stopped(stopped);
                }
            });
            tell(report.changedAnything());
            return report;
        } catch (Stopped stopped) {
            throw recorded(name, startedAt, stopped.reason);
        } catch (CheckFailedException offenders) {
            throw recorded(
                    name,
                    startedAt,
                    new LoadException(
                            "Load of %s stopped by %s. Dashboards still show the previous load. Correct the rows at the source, then load again."
                                    .formatted(name, offenders.getMessage()),
                            offenders));
        } catch (ContentException faults) {
            throw recorded(
                    name,
                    startedAt,
                    new LoadException(
                            "Load of %s stopped by faults in sql/20_stage:%n%s%nDashboards still show the previous load."
                                    .formatted(name, faults.getMessage()),
                            faults));
        } catch (SQLException failed) {
            throw recorded(
                    name,
                    startedAt,
                    new LoadException(
                            "Load of %s stopped: %s. Dashboards still show the previous load."
                                    .formatted(name, DuckDbMessage.of(failed)),
                            failed));
        }
    }

    private <T> T faultless(String name, Instant startedAt, String where, Supplier<T> content) throws LoadException {
        try {
            return content.get();
        } catch (ContentException faults) {
            throw recorded(
                    name,
                    startedAt,
                    new LoadException(
                            "Load of %s stopped by faults in %s:%n%s%nDashboards still show the previous load."
                                    .formatted(name, where, faults.getMessage()),
                            faults));
        }
    }

    /** Sources whose rows go into the star: a fault in source.yaml keeps new rows out, not those loaded before. */
    private Set<String> staged(Connection connection) throws SQLException {
        var staged = new TreeSet<String>();
        for (String name : sources.names()) {
            if (RawTable.exists(connection, connection.getCatalog(), name)) {
                staged.add(name);
            }
        }
        return staged;
    }

    private LoadReport load(DuckDBConnection connection, Source source, Calendars read, Instant startedAt)
            throws SQLException, LoadException {
        createRaw(connection, read);
        new RawTable(source).refuseOtherTypes(connection);
        long loadId = EditionLog.nextId(connection);
        Extract extract = extract(connection, source);
        try (extract;
                var batch = new Batch(connection, source, pseudonyms, loadId, startedAt)) {
            land(batch, extract, source);
            batch.convert();
            Batch.Counts counts = batch.append();
            List<String> warnings = List.of();
            if (counts.changeAnything() || !schema.starIsCurrent(connection, staged(connection))) {
                schema.rebuildStar(connection, staged(connection));
                setKnownAt(connection, startedAt);
                schema.runStopChecks(connection);
                warnings = schema.warnings(connection);
            }
            var report = new LoadReport(
                    source.name(),
                    counts.read(),
                    counts.fresh(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.deleted(),
                    counts.quarantined(),
                    batch.firstFault(),
                    warnings,
                    Duration.between(startedAt, clock.instant()));
            Instant knownAt = EditionLog.nextInstant(connection, clock);
            if (counts.changeAnything()) {
                EditionLog.add(connection, new Edition(loadId, knownAt, Edition.Cause.LOAD, source.name()));
            }
            LoadLog.succeeded(connection, loadId, startedAt, knownAt, report, batch.watermark());
            return report;
        }
    }

    private static void land(Batch batch, Extract extract, Source source) throws SQLException, LoadException {
        try {
            batch.land(extract);
        } catch (IOException unreadable) {
            throw new LoadException(
                    "Load of %s stopped: %s".formatted(source.name(), unreadable.getMessage()), unreadable);
        } catch (SQLException broken) {
            if (extract instanceof DelimitedFileExtract file) {
                throw file.unreadable(broken);
            }
            throw broken;
        }
    }

    private static Extract extract(Connection connection, Source source) throws SQLException {
        return switch (source.access()) {
            case SourceAccess.DelimitedFile file -> new DelimitedFileExtract(source, file);
            case SourceAccess.Database database ->
                new DatabaseExtract(source, database, LoadLog.watermark(connection, source.name()));
        };
    }

    private void createRaw(DuckDBConnection connection, Calendars read) throws SQLException {
        schema.createRaw(connection);
        archive.keepSources(connection, clock);
        List<Source> usable = sources.usable();
        new CalendarTable(connection, read).write(usable, sources.names());
        new TermTable(connection, terms.read().rows()).write();
        for (Source source : usable) {
            new RawTable(source).create(connection);
        }
    }

    private void tell(boolean changed) {
        listeners.forEach(listener -> listener.ended(changed));
    }

    private LoadException recorded(String source, Instant startedAt, LoadException reason) {
        try {
            warehouse.write(connection -> {
                schema.createRaw(connection);
                LoadLog.stopped(
                        connection,
                        EditionLog.nextId(connection),
                        startedAt,
                        clock.instant(),
                        source,
                        String.valueOf(reason.getMessage()));
                return true;
            });
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
        tell(false);
        return reason;
    }

    private static void setKnownAt(Connection connection, Instant knownAt) throws SQLException {
        try (var statement = connection.prepareStatement("set variable known_at = ?::timestamptz")) {
            statement.setObject(1, knownAt.atOffset(ZoneOffset.UTC));
            statement.execute();
        }
    }

    /** Carries a {@link LoadException} out of a transaction, which rolls back. */
    private static final class Stopped extends RuntimeException {

        private final transient LoadException reason;

        Stopped(LoadException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
