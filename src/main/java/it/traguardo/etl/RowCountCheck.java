package it.traguardo.etl;

import it.traguardo.warehouse.CheckResult;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a load read about as many rows as those before it: within 3.5 scaled median absolute deviations of their median
 * (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993), or within a tenth of it.
 */
final class RowCountCheck {

    private static final String NAME = "row_count";
    private static final int LOADS = 20;
    private static final int FEWEST = 5;
    private static final double DEVIATIONS = 3.5;

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double SCALE = 1.4826;

    private static final double SMALL_PART = 0.1;

    private RowCountCheck() {}

    /** Empty when all is well, or cannot be told: too few loads, a scope that is another each time, or mostly no rows. */
    static Optional<CheckResult> check(Connection connection, Source source, LoadOrder order, long read)
            throws SQLException {
        if (order.scope() instanceof LoadScope.Period || order.scope() instanceof LoadScope.Quarantine) {
            return Optional.empty();
        }
        List<Long> before = before(connection, order);
        double median = median(before.stream().map(Long::doubleValue).toList());
        if (before.size() < FEWEST || median == 0) {
            return Optional.empty();
        }
        double spread =
                median(before.stream().map(rows -> Math.abs(rows - median)).toList());
        double allowed = source.expectations()
                .rowTolerance()
                .map(BigDecimal::doubleValue)
                .map(part -> part * median)
                .orElse(Math.max(DEVIATIONS * SCALE * spread, SMALL_PART * median));
        if (Math.abs(read - median) <= allowed) {
            return Optional.empty();
        }
        return Optional.of(new CheckResult(
                NAME,
                CheckResult.Severity.WARN,
                "ROW_COUNT",
                1,
                List.of("{\"rows\":%d,\"median\":%s,\"allowed\":%s,\"loads\":%d}"
                        .formatted(read, decimal(median), decimal(allowed), before.size())),
                "%s: %s sent %d row(s); the %d loads before had %s in the median, and %s more or less would be usual"
                        .formatted(NAME, source.name(), read, before.size(), decimal(median), decimal(allowed))));
    }

    private static List<Long> before(Connection connection, LoadOrder order) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select rows_read from raw.load where source = ? and scope = ? and succeeded order by load_id desc limit "
                        + LOADS)) {
            statement.setString(1, order.source());
            statement.setString(2, order.scope().written());
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<Long>();
                while (rows.next()) {
                    read.add(rows.getLong(1));
                }
                return read;
            }
        }
    }

    /** 0 of none. */
    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
