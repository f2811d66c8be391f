package it.traguardo.etl;

import it.traguardo.warehouse.DuckDbMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of a query, read through a connection that may not write, all at once or page by page. */
final class DatabaseExtract implements Extract {

    private static final Logger log = LoggerFactory.getLogger(DatabaseExtract.class);

    /** Rows the driver holds at a time. */
    private static final int FETCH_ROWS = 10_000;

    private final Source source;
    private final SourceAccess.Database access;
    private final LoadScope scope;
    private final Instant bound;
    private final DatabaseFault fault;
    private Optional<PagePosition> position;
    private Secret password = Secret.NONE;
    private volatile @Nullable Connection connection;
    private @Nullable QueryColumns given;
    private @Nullable PageQuery query;
    private boolean keepsState;
    private @Nullable QueryRows rows;
    private @Nullable PrefetchingReader page;
    private volatile @Nullable PreparedStatement statement;

    /**
     * @param watermark greatest one loaded so far
     * @param position that of the last row that landed before a break, to go on after it
     */
    DatabaseExtract(
            Source source,
            SourceAccess.Database access,
            LoadScope scope,
            Instant watermark,
            Optional<PagePosition> position) {
        this.source = source;
        this.access = access;
        this.scope = scope;
        this.bound = scope instanceof LoadScope.Changes && watermark.isAfter(Instant.EPOCH.plus(access.overlap()))
                ? watermark.minus(access.overlap())
                : Instant.EPOCH;
        this.position = position;
        this.fault = new DatabaseFault(source, access);
    }

    @Override
    public boolean goesOnAfterBreak() {
        return goesOnAfterBreak(access, scope);
    }

    static boolean goesOnAfterBreak(SourceAccess.Database access, LoadScope scope) {
        return access.pageRows().isPresent() && scope instanceof LoadScope.Changes;
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) throws SQLException, LoadException {
        refuseUnknownPeriod();
        if (rows != null && !goOn(rows)) {
            return Optional.empty();
        }
        try {
            if (connection == null) {
                open();
            }
            PageQuery asked = Objects.requireNonNull(query);
            rows = execute(asked);
            List<String> names =
                    asked.asked().stream().map(SourceColumn::writtenAs).toList();
            page = new PrefetchingReader(
                    new TextBatches(allocator, names, rows), allocator, source.name(), this::cancel);
            return Optional.of(page);
        } catch (SecretException missing) {
            throw missing.stopping(source);
        } catch (SQLException refused) {
            throw fault.refused(refused, password);
        }
    }

    private void refuseUnknownPeriod() throws LoadException {
        if (scope instanceof LoadScope.Period && access.periodColumn().isEmpty()) {
            throw source.stopped(
                    "a period was asked for, and %s does not say by which column".formatted(source.file()),
                    "Write 'period_column: …' there, a date or a timestamp",
                    null);
        }
    }

    /** False when the page before was the last: it had fewer rows than it might have had. */
    private boolean goOn(QueryRows before) throws SQLException, LoadException {
        PageQuery asked = Objects.requireNonNull(query);
        if (!asked.paged() || before.count() < access.pageRows().orElseThrow()) {
            return false;
        }
        List<SourceColumn> order = PagePosition.columns(source);
        List<@Nullable String> last =
                before.last(order.stream().map(asked.asked()::indexOf).toList());
        int missing = last.indexOf(null);
        if (missing >= 0) {
            throw source.stopped(
                    "a row has no %s, so the page after it cannot be asked for"
                            .formatted(order.get(missing).writtenAs()),
                    "Leave such rows out in %s, or take 'page_rows' out of %s"
                            .formatted(access.queryFile(), source.file()),
                    null);
        }
        position = Optional.of(
                PagePosition.of(last.stream().map(Objects::requireNonNull).toList()));
        closeStatement();
        return true;
    }

    private void open() throws SQLException, SecretException, LoadException {
        password = access.address().password();
        Connection opened = access.address().open(password);
        connection = opened;
        keepState(opened);
        try (var described = opened.prepareStatement(PageQuery.plain(access))) {
            PageQuery.bindWatermark(described, access, bound);
            var columns = QueryColumns.of(described.getMetaData());
            columns.holdAgainst(source, access.queryFile());
            given = columns;
            query = new PageQuery(
                    source, access, scope, columns, opened.getMetaData().getIdentifierQuoteString());
        }
    }

    /** Where rows are compared with totals, both have to be of one state of the database. */
    private void keepState(Connection opened) throws SQLException {
        keepsState = opened.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
        if (source.expectations().reconcile().isPresent() && keepsState) {
            opened.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
    }

    @Override
    public List<String> extraColumns() {
        return given == null ? List.of() : ColumnDrift.extra(source, given.labels());
    }

    /** Of the state the last page was of: the transaction of that page has not ended yet. */
    @Override
    public Optional<SourceTotals> totals(Expectations.Reconcile asked) throws SQLException, LoadException {
        Connection opened = connection;
        if (opened == null || given == null) {
            return Optional.empty();
        }
        try {
            var totals = new TotalsQuery(
                    source, access, asked, given, opened.getMetaData().getIdentifierQuoteString());
            boolean onePage = !Objects.requireNonNull(query).paged();
            return Optional.of(new SourceTotals(totals.ask(opened), keepsState && onePage));
        } catch (SQLException refused) {
            throw fault.refused(refused, password);
        }
    }

    private QueryRows execute(PageQuery asked) throws SQLException {
        Connection opened = Objects.requireNonNull(connection);
        var prepared = opened.prepareStatement(asked.sql(position));
        statement = prepared;
        prepared.setFetchSize(FETCH_ROWS);
        prepared.setQueryTimeout((int) access.address().statementTimeout().toSeconds());
        asked.bind(prepared, bound, position);
        ResultSet found = prepared.executeQuery();
        var columns = QueryColumns.of(found.getMetaData());
        return new QueryRows(
                found,
                access.address().isPostgres(),
                asked.asked().stream().map(columns::get).toList());
    }

    @Override
    public LoadException broken(Exception cause) {
        IOException atSource = page == null ? null : page.failure();
        return atSource == null
                ? source.stopped(
                        "its rows cannot be kept: %s"
                                .formatted(
                                        cause instanceof SQLException failed
                                                ? DuckDbMessage.of(failed)
                                                : cause.getMessage()),
                        "Free space or memory",
                        cause)
                : fault.brokenOff(atSource, password);
    }

    /**
     * Drivers cancel a query, but not always a fetch of its rows: cutting the line ends whatever is waited for. The source then
     * ends the query by its own time limit, if not before.
     */
    @Override
    public void cancel() {
        try {
            PreparedStatement running = statement;
            if (running != null) {
                running.cancel();
            }
            Connection opened = connection;
            if (opened != null) {
                opened.abort(Runnable::run);
            }
        } catch (SQLException tooLate) {
            log.debug("The query of {} could not be cancelled", source.name(), tooLate);
        }
    }

    /** Ends the transaction too: a source that is read for hours has no old state to keep for us. */
    private void closeStatement() throws SQLException {
        PreparedStatement finished = statement;
        statement = null;
        if (finished != null) {
            finished.close();
        }
        if (connection != null) {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            if (closing != null && !closing.isClosed()) {
                closeStatement();
            }
        } catch (SQLException gone) {
            log.debug("The connection to {} was gone before it could be closed", source.name(), gone);
        }
    }
}
