package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import it.traguardo.warehouse.CheckResult;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Compares, by month, what a source says of itself with the current rows of raw and those set aside. */
final class Reconciliation {

    static final String NAME = "reconciliation";

    private final DuckDBConnection connection;
    private final Source source;
    private final Expectations.Reconcile asked;

    Reconciliation(DuckDBConnection connection, Source source, Expectations.Reconcile asked) {
        this.connection = connection;
        this.source = source;
        this.asked = asked;
    }

    /** What a file had of each month, in {@code keyed}: asked as text, whatever the contract thinks of it. */
    void totalsOfRowsRead() throws SQLException {
        execute(
                "create or replace temp table source_total as select %s as period_start, count(*) as \"rows\"%s from keyed group by 1"
                        .formatted(month(asked.period().asSent()), sums(column -> number(column, column.asSent()))));
    }

    /** What a database said. */
    void totals(List<SourceTotals.Group> groups) throws SQLException {
        execute("create or replace temp table source_total (day varchar, \"rows\" bigint%s)"
                .formatted(asked.sums().stream()
                        .map(column -> ", %s decimal(38, 4)".formatted(sumName(column)))
                        .collect(joining())));
        try (var insert = connection.prepareStatement("insert into source_total values (?, ?%s)"
                .formatted(", ?::varchar::decimal(38, 4)".repeat(asked.sums().size())))) {
            for (SourceTotals.Group group : groups) {
                insert.setString(1, group.day());
                insert.setLong(2, group.rows());
                for (int index = 0; index < group.sums().size(); index++) {
                    insert.setString(index + 3, group.sums().get(index).toPlainString());
                }
                insert.execute();
            }
        }
        execute(
                "create or replace temp table source_total as select %s as period_start, sum(\"rows\")::bigint as \"rows\"%s from source_total group by 1"
                        .formatted(month("day"), sums(Reconciliation::sumName)));
    }

    /** Keeps both sides of each month; gives what differs, as the result of a check. */
    CheckResult compare(long loadId, boolean ofSameMoment) throws SQLException {
        execute(
                "create or replace temp table warehouse_total as select period_start, count(*) as \"rows\"%s from (%s union all %s) group by 1"
                        .formatted(sums(Reconciliation::sumName), current(), setAside()));
        String measures = Stream.concat(Stream.of("rows"), asked.sums().stream().map(Reconciliation::measure))
                .map(measure -> "select period_start, %1$s as measure, %2$s::decimal(38, 4) as amount from %%1$s"
                        .formatted(SourceColumn.literal(measure), SourceColumn.quote(measure)))
                .collect(joining(" union all "));
        execute("""
                insert into raw.reconciliation
                select %d, %s, coalesce(s.period_start, w.period_start), coalesce(s.measure, w.measure),
                  coalesce(s.amount, 0), coalesce(w.amount, 0)
                from (%s) as s full join (%s) as w
                  on s.period_start is not distinct from w.period_start and s.measure = w.measure""".formatted(
                        loadId,
                        SourceColumn.literal(source.name()),
                        measures.formatted("source_total"),
                        measures.formatted("warehouse_total")));
        execute("drop table source_total");
        execute("drop table warehouse_total");
        return differences(loadId, ofSameMoment);
    }

    private CheckResult differences(long loadId, boolean ofSameMoment) throws SQLException {
        var severity = asked.stop() ? CheckResult.Severity.STOP : CheckResult.Severity.WARN;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select coalesce(strftime(period_start, '%%Y-%%m'), 'no month') as period, measure,
                          source_value, warehouse_value
                        from raw.reconciliation where load_id = %d and source_value <> warehouse_value
                        order by period_start nulls first, measure""".formatted(loadId))) {
            var sample = new ArrayList<String>();
            String first = "";
            long found = 0;
            while (rows.next()) {
                String atSource = plain(rows.getBigDecimal(3));
                String here = plain(rows.getBigDecimal(4));
                if (found++ == 0) {
                    first = "%s, %s: %s at the source, %s here"
                            .formatted(rows.getString(1), rows.getString(2), atSource, here);
                }
                if (sample.size() < CheckResult.SAMPLE) {
                    sample.add("{\"period\":\"%s\",\"measure\":\"%s\",\"source\":%s,\"warehouse\":%s}"
                            .formatted(rows.getString(1), rows.getString(2), atSource, here));
                }
            }
            String message = found == 0
                    ? null
                    : "%s: %d total(s) of %s differ, first %s%s"
                            .formatted(
                                    NAME,
                                    found,
                                    source.name(),
                                    first,
                                    ofSameMoment ? "" : "; rows that changed while they were read differ too");
            return new CheckResult(NAME, severity, "RECONCILIATION", found, sample, message);
        }
    }

    /** Of a row set aside the source has that state, not the one before it that is still current. */
    private String current() {
        return "select date_trunc('month', %s::date)::date as period_start%s from %s_current where _key not in (%s)"
                .formatted(
                        asked.period().quoted(),
                        values(SourceColumn::quoted),
                        source.rawTable(),
                        "select row_key from (%s) where row_key is not null and not second".formatted(rowsSetAside()));
    }

    private String setAside() {
        return "select %s as period_start%s from (%s)"
                .formatted(month(sent(asked.period())), values(column -> number(column, sent(column))), rowsSetAside());
    }

    /** One row for each, however many faults it has; {@code second} where a good row of its key came before it. */
    private String rowsSetAside() {
        return "select load_id, row_in_load, source_line, row_key, source_row, bool_or(rule = 'KEY') as second from raw.quarantine where source = %s and %s group by all"
                .formatted(SourceColumn.literal(source.name()), QuarantineLog.STANDING);
    }

    private static String sent(SourceColumn column) {
        return "json_extract_string(source_row, %s)"
                .formatted(SourceColumn.literal(QuarantineReplay.pointer(column.name())));
    }

    /** The month of a day that no bound of the contract is held against. */
    private String month(String text) {
        String day = asked.period().type() == ColumnType.TIMESTAMP
                ? "try_cast(%s as timestamptz)::date".formatted(text)
                : ColumnType.day(text, source.format());
        return "date_trunc('month', %s)::date".formatted(day);
    }

    private String number(SourceColumn column, String text) {
        return column.type().conversion(text, source.format());
    }

    private String sums(Function<SourceColumn, String> value) {
        return asked.sums().stream()
                .map(column ->
                        ", coalesce(sum(%s), 0)::decimal(38, 4) as %s".formatted(value.apply(column), sumName(column)))
                .collect(joining());
    }

    private String values(Function<SourceColumn, String> value) {
        return asked.sums().stream()
                .map(column -> ", %s as %s".formatted(value.apply(column), sumName(column)))
                .collect(joining());
    }

    private static String measure(SourceColumn column) {
        return "sum of " + column.name();
    }

    private static String sumName(SourceColumn column) {
        return SourceColumn.quote(measure(column));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
