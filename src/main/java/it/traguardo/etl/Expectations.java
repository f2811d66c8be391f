package it.traguardo.etl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a source is held against besides the contract of its columns.
 *
 * @param freezeExtraColumns whether a load stops at columns the contract does not know
 * @param rowTolerance part of the median by which the rows read may differ from it; by their spread when empty
 */
record Expectations(
        boolean freezeExtraColumns,
        Optional<Reconcile> reconcile,
        Optional<BigDecimal> rowTolerance,
        Optional<Freshness> freshness) {

    /**
     * What to compare with the source after each load, month by month: the rows, and sums.
     *
     * @param period column by whose month
     * @param stop whether a difference stops the load
     */
    record Reconcile(SourceColumn period, List<SourceColumn> sums, boolean stop) {}
}
