package it.traguardo.etl;

import it.traguardo.calendar.Calendars;
import it.traguardo.vocabulary.Rome;
import it.traguardo.warehouse.CheckResult;
import it.traguardo.warehouse.Edition;
import it.traguardo.warehouse.EditionLog;
import it.traguardo.warehouse.Session;
import it.traguardo.warehouse.WarehouseSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * One load of one source: the rows land and are judged while others may write, then versions, star, checks and log
 * change in one transaction.
 */
final class LoadRun {

    private final Session session;
    private final WarehouseSchema schema;
    private final RawLayer raw;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final Source source;
    private final Calendars calendars;
    private final RunningLoad load;
    private final LoadChecks checks;
    private boolean more;

    LoadRun(
            Session session,
            WarehouseSchema schema,
            RawLayer raw,
            Pseudonyms pseudonyms,
            Clock clock,
            Source source,
            Calendars calendars,
            RunningLoad load) {
        this.session = session;
        this.schema = schema;
        this.raw = raw;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.source = source;
        this.calendars = calendars;
        this.load = load;
        this.checks = new LoadChecks(source, load.order());
    }

    LoadReport run() throws SQLException, LoadException {
        Instant watermark = inTransaction(connection -> {
            raw.create(connection, source);
            load.expect(LoadLog.rowsLastRead(connection, load.order()));
            return LoadLog.watermark(connection, source.name());
        });
        DuckDBConnection connection = session.connection();
        try (Extract extract = Extracts.of(source, load.order().scope(), watermark, connection);
                var contract = new Contract(connection, source, asked(), pseudonyms, Rome.today(clock))) {
            var landing = new Landing(connection, source, load, contract, extract.goesOnAfterBreak());
            landing.land(extract);
            checks.ask(extract);
            Instant readAt = clock.instant();
            load.enter(LoadProgress.Phase.JUDGING);
            contract.judge(comparedRows(extract).isPresent());
            load.enter(LoadProgress.Phase.WAITING);
            LoadReport report = inTransaction(writing -> publish(writing, extract, landing, contract, readAt));
            more = extract.published(load.startedAt());
            return report;
        }
    }

    /** Whether the source has more, which is another load. */
    boolean hasMore() {
        return more;
    }

    private List<SourceColumn> asked() {
        return load.order().scope() instanceof LoadScope.Keys
                ? source.columns().stream()
                        .filter(column -> source.key().contains(column.name()))
                        .toList()
                : source.columns();
    }

    private LoadReport publish(
            DuckDBConnection connection, Extract extract, Landing landing, Contract contract, Instant readAt)
            throws SQLException, LoadException {
        load.enter(LoadProgress.Phase.PUBLISHING);
        raw.create(connection, calendars);
        long loadId = EditionLog.nextId(connection);
        boolean whole = comparedRows(extract).isPresent();
        keepAside(connection, contract, loadId, whole);
        LoadReport counted = append(connection, extract, contract, loadId);
        extract.publishing(connection, loadId, load.startedAt(), counted.read());
        checks.compare(connection, loadId, counted.read(), whole);
        landing.drop();
        if (!landing.isReplay()) {
            new LandedPages(connection, source).forget(); // those of a load before are older than this one
        }
        var found = new ArrayList<>(checks.results());
        found.addAll(contract.results());
        LoadReport.StarBuild build = star(connection, loadId, counted, found);
        Instant knownAt = EditionLog.nextInstant(connection, clock);
        if (counted.changedAnything()) {
            EditionLog.add(connection, new Edition(loadId, knownAt, Edition.Cause.LOAD, source.name()));
        }
        LoadReport report =
                counted.with(build, warnings(extract, found), Duration.between(load.startedAt(), clock.instant()));
        LoadLog.succeeded(connection, loadId, load, readAt, knownAt, report, watermark(contract));
        LoadLog.checks(connection, loadId, found);
        return report;
    }

    /** Of the keys alone nothing is known but which rows are gone; a row replayed with a fault stays as it was kept. */
    private void keepAside(DuckDBConnection connection, Contract contract, long loadId, boolean whole)
            throws SQLException {
        LoadScope scope = load.order().scope();
        boolean keysOnly = scope instanceof LoadScope.Keys;
        boolean sentNow = !keysOnly && !(scope instanceof LoadScope.Quarantine);
        var quarantine = new QuarantineLog(connection, source, asked(), loadId, load.startedAt());
        if (!keysOnly) {
            quarantine.settleGood();
        }
        if (sentNow) {
            quarantine.settleSentOtherwise();
        }
        if (whole && contract.everyRowIsKnown()) {
            quarantine.settleGone(keysOnly);
        }
        if (sentNow) {
            quarantine.add();
        }
    }

    private LoadReport append(DuckDBConnection connection, Extract extract, Contract contract, long loadId)
            throws SQLException, LoadException {
        Contract.Counts sent = contract.counts();
        var versions = new Versions(connection, source, loadId);
        boolean keysOnly = load.order().scope() instanceof LoadScope.Keys;
        var counts = keysOnly
                ? new Versions.Counts(0, 0, sent.read() - sent.quarantined() - sent.discarded())
                : versions.append();
        Optional<String> whole = comparedRows(extract);
        long deleted = 0;
        if (whole.isPresent()) {
            refuseEmpty(sent.read(), versions);
            deleted = contract.everyRowIsKnown() ? versions.deleteMissing(whole.get()) : 0;
        }
        versions.supersede();
        return new LoadReport(
                source.name(),
                sent.read(),
                counts.fresh(),
                counts.changed(),
                counts.unchanged(),
                deleted,
                sent.quarantined(),
                sent.discarded(),
                contract.firstFault(),
                List.of(),
                LoadReport.StarBuild.NONE,
                Duration.ZERO);
    }

    /** The rows of which those not sent are gone, in SQL; empty where only changes were asked for. */
    private Optional<String> comparedRows(Extract extract) {
        if (!extract.isWhole()) {
            return Optional.empty();
        }
        return switch (load.order().scope()) {
            case LoadScope.Changes _ -> source.sendsEverything() ? Optional.of("true") : Optional.empty();
            case LoadScope.Everything _, LoadScope.Keys _ -> Optional.of("true");
            case LoadScope.Period _, LoadScope.Quarantine _ -> Optional.empty();
        };
    }

    /** A source that had rows and now sends none is more likely broken than empty. */
    private void refuseEmpty(long read, Versions versions) throws SQLException, LoadException {
        long known = read > 0 ? 0 : versions.known();
        if (known > 0) {
            throw new LoadException(
                    "Load of %s stopped: the source sent no row, and %d are known. Dashboards still show the previous load. Check that the source is whole, then load again."
                            .formatted(source.name(), known));
        }
    }

    private Optional<String> watermark(Contract contract) throws SQLException {
        return load.order().scope() instanceof LoadScope.Changes || load.order().scope() instanceof LoadScope.Everything
                ? contract.watermark()
                : Optional.empty();
    }

    private LoadReport.StarBuild star(
            DuckDBConnection connection, long loadId, LoadReport counted, List<CheckResult> checks)
            throws SQLException {
        Set<String> staged = raw.staged(connection);
        boolean current = schema.starIsCurrent(connection, staged);
        if (current && !counted.changedAnything()) {
            return LoadReport.StarBuild.NONE;
        }
        boolean some = current && schema.updateStar(connection, source.name(), loadId, staged);
        if (!current) {
            schema.rebuildStar(connection, staged);
        }
        setKnownAt(connection, load.startedAt());
        checks.addAll(schema.runStopChecks(connection));
        checks.addAll(schema.runWarnChecks(connection));
        return some ? LoadReport.StarBuild.INCREMENTAL : LoadReport.StarBuild.FULL;
    }

    private static List<String> warnings(Extract extract, List<CheckResult> checks) {
        var warnings = new ArrayList<>(extract.notes());
        checks.stream()
                .filter(check -> !check.passed())
                .map(check -> String.valueOf(check.message()))
                .forEach(warnings::add);
        return List.copyOf(warnings);
    }

    private static void setKnownAt(Connection connection, Instant knownAt) throws SQLException {
        try (var statement = connection.prepareStatement("set variable known_at = ?::timestamptz")) {
            statement.setObject(1, knownAt.atOffset(ZoneOffset.UTC));
            statement.execute();
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException, LoadException {
        try {
            return session.write(connection -> {
                try {
                    return work.in(connection);
                } catch (LoadException stopped) {
                    throw new Stopped(stopped);
                }
            });
        } catch (Stopped stopped) {
            throw stopped.reason;
        }
    }

    /** What may find that the load has to stop. */
    @FunctionalInterface
    private interface Work<T> {

        T in(DuckDBConnection connection) throws SQLException, LoadException;
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
