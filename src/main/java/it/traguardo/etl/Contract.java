package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import it.traguardo.warehouse.CheckFailedException;
import it.traguardo.warehouse.CheckResult;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * What a source promised of its rows, held against those it sent: converted to the types of the columns and {@code
 * keyed}, their {@code faults}, and which rows are {@code set_aside} for them, in temporary tables of one connection. A row
 * is known by its {@code rowid} in {@code keyed}, which counts rows as they came.
 */
final class Contract implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Source source;
    private final List<SourceColumn> columns;
    private final Pseudonyms pseudonyms;
    private final LocalDate today;
    private final Set<SourceColumn> referable = new LinkedHashSet<>();
    private boolean isConverted;

    /** @param columns those that were asked for */
    Contract(
            DuckDBConnection connection,
            Source source,
            List<SourceColumn> columns,
            Pseudonyms pseudonyms,
            LocalDate today) {
        this.connection = connection;
        this.source = source;
        this.columns = columns;
        this.pseudonyms = pseudonyms;
        this.today = today;
    }

    /**
     * Finds the faults of the rows that were converted; nothing but temporary tables is written.
     *
     * @param whole whether the rows are all there are
     * @throws CheckFailedException at a fault at which the load has to stop
     */
    void judge(boolean whole) throws SQLException {
        boolean repeated = hasRepeatedKeys();
        if (repeated) {
            keepLastSent();
        }
        for (SourceColumn column : columns) {
            if (column.rules().reference().isPresent()
                    && isLoaded(column.rules().reference().get())) {
                referable.add(column);
            }
        }
        var expressions = new FaultExpressions(source, columns, today, referable, whole);
        execute("""
                create or replace temp table faults as
                select _row, _line, _key, fault.column_name, fault.rule, fault.reason, fault.on_fault
                from (
                  select _row, _line, _key, unnest(%s) as fault
                  from (select rowid as _row, *%s from keyed)
                  where %s
                )""".formatted(expressions.list(), expressions.helpers(repeated), expressions.any()));
        execute("""
                create or replace temp table set_aside as
                select _row, bool_and(on_fault = 'DISCARD') as discarded from faults group by _row""");
        List<CheckResult> frozen = new FaultResults(connection, columns).frozen();
        if (!frozen.isEmpty()) {
            throw new CheckFailedException(frozen);
        }
    }

    /**
     * Converts every value of the rows of {@code from}, after those converted before.
     *
     * @param hasLines whether each row has its place and what was wrong with it when it was cut into fields
     * @param replay whether names are pseudonyms already
     */
    void convert(String from, boolean hasLines, boolean replay) throws SQLException {
        String converted = "select "
                + (hasLines ? "_line, _fault, " : "null::bigint as _line, null::varchar as _fault, ")
                + columns.stream()
                        .map(column -> convertedColumn(column, replay))
                        .collect(joining(", "))
                + " from "
                + from;
        String sql = (isConverted ? "insert into keyed " : "create or replace temp table keyed as ")
                + "select *, %s as _key, md5(concat_ws(chr(31), %s)) as _hash from (%s)"
                        .formatted(
                                keyExpression(),
                                columns.stream()
                                        .map(column -> "coalesce(%s::varchar, chr(30))".formatted(column.quoted()))
                                        .collect(joining(", ")),
                                converted);
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (SourceColumn column : columns) {
                if (column.pseudonym() && !replay) {
                    index = pseudonyms.bind(statement, index);
                }
            }
            statement.execute();
        }
        isConverted = true;
    }

    /** Whether some key came more than once: only then is anything asked that needs the rows in order. */
    private boolean hasRepeatedKeys() throws SQLException {
        return count("select count(*) from (select 1 from keyed group by _key having count(*) > 1 limit 1)") > 0;
    }

    /** Of a row that changed while it was read, and so was sent twice, the later state alone stays. */
    private void keepLastSent() throws SQLException {
        Optional<String> watermark = source.watermark()
                .filter(column -> columns.stream().anyMatch(each -> each.name().equals(column)));
        if (watermark.isPresent()) {
            execute("""
                    delete from keyed where rowid in (
                      select rowid from keyed
                      qualify rank() over (partition by _key order by %s desc nulls last) > 1
                    )""".formatted(SourceColumn.quote(watermark.get())));
        }
    }

    Counts counts() throws SQLException {
        return new Counts(
                count("select count(*) from keyed"),
                count("select count(*) from set_aside where not discarded"),
                count("select count(*) from set_aside where discarded"));
    }

    /** What was left out, and what could not be checked. */
    List<CheckResult> results() throws SQLException {
        var results = new ArrayList<>(new FaultResults(connection, columns).discarded());
        for (SourceColumn column : columns) {
            if (!referable.contains(column)) {
                column.rules()
                        .reference()
                        .ifPresent(reference -> results.add(FaultResults.unchecked(column, reference)));
            }
        }
        return results;
    }

    /** The greatest watermark among the rows read, those set aside too; empty when there are none. */
    Optional<String> watermark() throws SQLException {
        if (source.watermark().isEmpty()) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select strftime(max(%s)::timestamptz at time zone 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ') from keyed"
                                .formatted(SourceColumn.quote(source.watermark().get())))) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    /** Of the rows in quarantine. */
    Optional<String> firstFault() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + FaultResults.SENTENCE
                        + " from faults join set_aside using (_row) where not discarded order by _row limit 1")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        for (String table : List.of("keyed", "faults", "set_aside")) {
            execute("drop table if exists temp." + table);
        }
    }

    /** False when a row has no key, or could not be cut into fields: it may be any row, so none counts as gone. */
    boolean everyRowIsKnown() throws SQLException {
        String keyless = source.key().stream()
                .map(column -> SourceColumn.quote(column) + " is null")
                .collect(joining(" or "));
        return count("select count(*) from keyed where _fault is not null or " + keyless) == 0;
    }

    /** The key columns with | between them, escaped so that (a|b, c) and (a, b|c) stay two keys. */
    private String keyExpression() {
        if (source.key().size() == 1) {
            return "coalesce(%s::varchar, '')"
                    .formatted(SourceColumn.quote(source.key().getFirst()));
        }
        return source.key().stream()
                .map(column ->
                        "replace(replace(%s::varchar, '\\', '\\\\'), '|', '\\|')".formatted(SourceColumn.quote(column)))
                .collect(joining(", ", "concat_ws('|', ", ")"));
    }

    private String convertedColumn(SourceColumn column, boolean replay) {
        String text = "nullif(trim(%s::varchar), '')".formatted(SourceColumn.quote(column.writtenAs()));
        if (column.pseudonym()) {
            return "%s as %s".formatted(replay ? text : Pseudonyms.expression(text), column.quoted());
        }
        String converted = "%s as %s".formatted(column.type().conversion(text, source.format()), column.quoted());
        return column.isKeptAsSent() ? converted : "%s, %s as %s".formatted(converted, text, column.asSent());
    }

    /** Whether the column that is referred to has been loaded, so that a value that is not there is a fault. */
    private boolean isLoaded(ColumnRules.Reference reference) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select 1 from duckdb_columns()
                where database_name = current_database() and schema_name = 'raw' and table_name = ? and column_name = ?
                  and exists (select 1 from raw.load where source = ? and succeeded)""")) {
            statement.setString(1, reference.source() + "_current");
            statement.setString(2, reference.column());
            statement.setString(3, reference.source());
            try (var rows = statement.executeQuery()) {
                return rows.next() || reference.source().equals(source.name());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * @param quarantined those of {@code read} with a fault that are kept aside
     * @param discarded those with faults for which they are left out
     */
    record Counts(long read, long quarantined, long discarded) {}
}
