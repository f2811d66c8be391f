package it.traguardo.etl;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.Calendars;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentException;
import it.traguardo.warehouse.CheckFailedException;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.DuckDbMessage;
import it.traguardo.warehouse.Session;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseException;
import it.traguardo.warehouse.WarehouseSchema;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Brings one source at a time through raw into the star, in one transaction; safe to run twice. */
public final class Loader {

    /** As the system says it, where DuckDB hands it on. */
    private static final String FULL = "No space left on device";

    private final Warehouse warehouse;
    private final WarehouseSchema schema;
    private final ContentArchive archive;
    private final CalendarReader calendars;
    private final ProcedureReader terms;
    private final Sources sources;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final RawLayer raw;
    private final RunningLoads running = new RunningLoads();
    private final StoppedLoads stoppedLoads;
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
        this.stoppedLoads = new StoppedLoads(warehouse, schema);
        this.raw = new RawLayer(schema, archive, terms, sources, clock);
    }

    /** Makes what is missing of the warehouse, and the star anew when its SQL or the sources changed. */
    public void prepare() {
        Calendars read = calendars.read();
        try {
            warehouse.write(connection -> {
                raw.create(connection, read);
                if (!schema.starIsCurrent(connection, raw.staged(connection))) {
                    schema.rebuildStar(connection, raw.staged(connection));
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
                raw.create(connection, read);
                schema.rebuildStar(connection, raw.staged(connection));
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

    /** The loads that run now, oldest first. */
    public List<LoadProgress> running() {
        return running.list();
    }

    /** When each source was last loaded. */
    Map<String, Instant> loadedAt() {
        try (Session session = warehouse.session()) {
            return LoadLog.loadedAt(session.connection());
        } catch (SQLException failed) {
            throw new WarehouseException("The loads cannot be read: " + DuckDbMessage.of(failed), failed);
        }
    }

    /** Loads that stopped and are not in the warehouse yet, oldest first. */
    public List<StoppedLoad> unrecorded() {
        return stoppedLoads.waiting();
    }

    /** Cancels the load of {@code source} that runs; false when none does. */
    public boolean cancel(String source) {
        return running.cancel(source);
    }

    /** Loads what changed, as asked for at the command line. */
    public LoadReport load(String source) throws LoadException {
        return load(LoadOrder.changes(source, LoadCause.COMMAND));
    }

    /** @throws LoadException when nothing was changed; the run is recorded with its reason */
    public LoadReport load(LoadOrder order) throws LoadException {
        RunningLoad load = running.begin(order, clock.instant());
        try {
            stoppedLoads.record();
            return run(load);
        } catch (LoadException stopped) {
            stoppedLoads.add(load, clock.instant(), stopped);
            tell(false);
            throw stopped;
        } finally {
            running.end(load);
        }
    }

    private LoadReport run(RunningLoad load) throws LoadException {
        String name = load.order().source();
        Source source = faultless(name, "etl/", () -> sources.get(name));
        Calendars read = faultless(name, "etl/calendars/", calendars::read);
        faultless(name, "etl/terms/", terms::read);
        try (Session session = warehouse.session()) {
            LoadReport report = LoadReport.nothing(name);
            boolean more = true;
            while (more) {
                var run = new LoadRun(session, schema, raw, pseudonyms, clock, source, read, load);
                LoadReport next = run.run();
                tell(next.changedAnything());
                report = report.and(next);
                more = run.hasMore();
            }
            return report;
        } catch (CheckFailedException offenders) {
            throw new LoadException(
                    "Load of %s stopped by %s. Dashboards still show the previous load. Correct the rows at the source, then load again."
                            .formatted(name, offenders.getMessage()),
                    offenders);
        } catch (ContentException faults) {
            throw new LoadException(
                    "Load of %s stopped by faults in sql/20_stage:%n%s%nDashboards still show the previous load."
                            .formatted(name, faults.getMessage()),
                    faults);
        } catch (SQLException failed) {
            String complaint = DuckDbMessage.of(failed);
            throw new LoadException(
                    (complaint.contains(FULL)
                                    ? "Load of %s stopped: the disk of the warehouse is full (%s). Dashboards still show the previous load. Free space on it, then load again."
                                    : "Load of %s stopped: %s. Dashboards still show the previous load.")
                            .formatted(name, complaint),
                    failed);
        }
    }

    private static <T> T faultless(String name, String where, Supplier<T> content) throws LoadException {
        try {
            return content.get();
        } catch (ContentException faults) {
            throw new LoadException(
                    "Load of %s stopped by faults in %s:%n%s%nDashboards still show the previous load."
                            .formatted(name, where, faults.getMessage()),
                    faults);
        }
    }

    private void tell(boolean changed) {
        listeners.forEach(listener -> listener.ended(changed));
    }
}
