package it.traguardo.etl;

import it.traguardo.warehouse.CheckFailedException;
import it.traguardo.warehouse.CheckResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** What is checked of a load besides the contract of its rows and the checks of the star; found as the load goes on. */
final class LoadChecks {

    private final Source source;
    private final LoadOrder order;
    private final List<CheckResult> results = new ArrayList<>();
    private Optional<SourceTotals> totals = Optional.empty();

    LoadChecks(Source source, LoadOrder order) {
        this.source = source;
        this.order = order;
    }

    /**
     * Looks at the columns the source sent, and asks it for its totals while it is as it was when its rows were read.
     *
     * @throws CheckFailedException when it sent columns at which the load has to stop
     */
    void ask(Extract extract) throws SQLException, LoadException {
        add(ColumnDrift.check(source, extract.extraColumns()));
        if (source.expectations().reconcile().isPresent() && !(order.scope() instanceof LoadScope.Quarantine)) {
            totals = extract.totals(source.expectations().reconcile().get());
        }
    }

    /**
     * Holds what is in raw now, with {@code keyed} still there, against the source.
     *
     * @param whole whether the rows that were read are all there are
     * @throws CheckFailedException when a difference has to stop the load
     */
    void compare(DuckDBConnection connection, long loadId, long read, boolean whole) throws SQLException {
        add(RowCountCheck.check(connection, source, order, read));
        if (source.expectations().reconcile().isEmpty()) {
            return;
        }
        var reconciliation = new Reconciliation(
                connection, source, source.expectations().reconcile().get());
        if (totals.isPresent()) {
            reconciliation.totals(totals.get().groups());
            add(Optional.of(reconciliation.compare(loadId, totals.get().ofSameMoment())));
        } else if (whole && !(order.scope() instanceof LoadScope.Keys)) {
            reconciliation.totalsOfRowsRead();
            add(Optional.of(reconciliation.compare(loadId, true)));
        }
    }

    List<CheckResult> results() {
        return results;
    }

    private void add(Optional<CheckResult> found) {
        found.ifPresent(result -> {
            results.add(result);
            if (!result.passed() && result.severity() == CheckResult.Severity.STOP) {
                throw new CheckFailedException(results);
            }
        });
    }
}
