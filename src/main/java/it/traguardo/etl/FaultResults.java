package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import it.traguardo.warehouse.CheckResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The faults of a load as results of checks, one a column and rule. */
final class FaultResults {

    static final String KIND = "CONTRACT";

    /** A fault, told: in which line, of which key, and what it is. */
    static final String SENTENCE =
            "coalesce('line ' || _line || ', ', '') || 'key ' || coalesce(_key, '') || ': ' || reason";

    private final Connection connection;
    private final List<SourceColumn> columns;

    FaultResults(Connection connection, List<SourceColumn> columns) {
        this.connection = connection;
        this.columns = columns;
    }

    /** Those at which the load stops. */
    List<CheckResult> frozen() throws SQLException {
        return results("on_fault = 'FREEZE'", CheckResult.Severity.STOP, "row(s)");
    }

    /** Those for which rows are left out. */
    List<CheckResult> discarded() throws SQLException {
        return results(
                "_row in (select _row from set_aside where discarded)", CheckResult.Severity.WARN, "row(s) left out");
    }

    static CheckResult unchecked(SourceColumn column, ColumnRules.Reference reference) {
        String name = name(column.name(), Rule.REFERENCE.name());
        return new CheckResult(
                name,
                CheckResult.Severity.WARN,
                KIND,
                1,
                List.of("{\"source\":\"%s\"}".formatted(reference.source())),
                "%s: not checked, since %s has not been loaded yet".formatted(name, reference.source()));
    }

    private List<CheckResult> results(String condition, CheckResult.Severity severity, String what)
            throws SQLException {
        var results = new ArrayList<CheckResult>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select column_name, rule, count(*), min_by(%s, _row) from faults where %s group by all order by min(_row)""".formatted(SENTENCE, condition))) {
            while (found.next()) {
                String name = name(found.getString(1), found.getString(2));
                results.add(new CheckResult(
                        name,
                        severity,
                        KIND,
                        found.getLong(3),
                        sample(condition, found.getString(1), found.getString(2)),
                        "%s: %d %s, first %s".formatted(name, found.getLong(3), what, found.getString(4))));
            }
        }
        return results;
    }

    private List<String> sample(String condition, String column, String rule) throws SQLException {
        try (var statement =
                connection.prepareStatement("""
                select %s from keyed join faults on _row = keyed.rowid
                where %s and column_name = ? and rule = ? order by _row limit %d""".formatted(asSent(columns, "keyed."), condition, CheckResult.SAMPLE))) {
            statement.setString(1, column);
            statement.setString(2, rule);
            try (var rows = statement.executeQuery()) {
                var sample = new ArrayList<String>();
                while (rows.next()) {
                    sample.add(rows.getString(1));
                }
                return sample;
            }
        }
    }

    private static String name(String column, String rule) {
        return "contract %s %s".formatted(column, rule.toLowerCase(Locale.ROOT));
    }

    /** SQL for a row of {@code keyed} as the source sent it, as JSON. */
    static String asSent(List<SourceColumn> columns, String table) {
        return columns.stream()
                .map(column -> "%s := %s%s".formatted(column.quoted(), table, column.asSent()))
                .collect(joining(", ", "to_json(struct_pack(", "))::varchar"));
    }
}
