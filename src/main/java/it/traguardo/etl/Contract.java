package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * What a source promised of its rows, held against those it sent: {@code converted} to the types of the columns, {@code
 * keyed}, and their {@code faults}, in temporary tables of one connection.
 */
final class Contract implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Source source;
    private final List<SourceColumn> columns;
    private final Pseudonyms pseudonyms;

    /** @param columns those that were asked for */
    Contract(DuckDBConnection connection, Source source, List<SourceColumn> columns, Pseudonyms pseudonyms) {
        this.connection = connection;
        this.source = source;
        this.columns = columns;
        this.pseudonyms = pseudonyms;
    }

    /** Converts every value and finds the faults; nothing but temporary tables is written. */
    void judge(Landing landing) throws SQLException {
        String sql = "create or replace temp table converted as select row_number() over () as _row, "
                + (hasLines() ? "_line, _fault, " : "null::bigint as _line, null::varchar as _fault, ")
                + columns.stream().map(this::convertedColumn).collect(joining(", "))
                + " from "
                + landing.table();
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (SourceColumn column : columns) {
                if (column.pseudonym()) {
                    index = pseudonyms.bind(statement, index);
                }
            }
            statement.execute();
        }
        execute("""
                create or replace temp table keyed as
                select *, %s as _key, md5(concat_ws(chr(31), %s)) as _hash
                from converted %s""".formatted(
                        keyExpression(),
                        columns.stream()
                                .map(column -> "coalesce(%s::varchar, chr(30))".formatted(column.quoted()))
                                .collect(joining(", ")),
                        lastSent()));
        execute("drop table converted");
        execute("""
                create or replace temp table faults as
                select _row, _line, _key, fault.column_name, fault.reason
                from (
                  select _row, _line, _key, unnest(list_filter([%s], fault -> fault is not null)) as fault
                  from (select *, row_number() over (partition by _key order by _row) as _occurrence from keyed)
                )""".formatted(String.join(", ", faultExpressions())));
    }

    /** Puts each fault not seen before in quarantine. */
    void quarantine(long loadId, Instant knownAt) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into raw.quarantine
                select ?, ?, f._line, f._key, f.column_name, f.reason, to_json(struct_pack(%s))::varchar, ?::timestamptz
                from faults as f join keyed as k on k._row = f._row
                where not exists (
                  select 1 from raw.quarantine as q
                  where q.source = ? and q.row_key is not distinct from f._key and q.reason = f.reason
                    and q.source_line is not distinct from f._line
                )
                order by f._row""".formatted(columns.stream()
                .map(column -> "%s := k.%s".formatted(column.quoted(), asSent(column)))
                .collect(joining(", "))))) {
            statement.setLong(1, loadId);
            statement.setString(2, source.name());
            statement.setObject(3, knownAt.atOffset(ZoneOffset.UTC));
            statement.setString(4, source.name());
            statement.execute();
        }
    }

    Counts counts() throws SQLException {
        return new Counts(count("select count(*) from keyed"), count("select count(distinct _row) from faults"));
    }

    /** The greatest watermark among the rows read, those in quarantine too; empty when there are none. */
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

    Optional<String> firstFault() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select coalesce('line ' || _line || ', ', '') || 'key ' || coalesce(_key, '') || ': ' || reason from faults order by _row limit 1")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        for (String table : List.of("converted", "keyed", "faults")) {
            execute("drop table if exists temp." + table);
        }
    }

    /** Of a row that changed while it was read, and so was sent twice, the later state. */
    private String lastSent() {
        return source.watermark()
                .filter(column -> columns.stream().anyMatch(each -> each.name().equals(column)))
                .map(column -> "qualify rank() over (partition by _key order by %s desc nulls last) = 1"
                        .formatted(SourceColumn.quote(column)))
                .orElse("");
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

    private String convertedColumn(SourceColumn column) {
        String text = "nullif(trim(%s::varchar), '')".formatted(SourceColumn.quote(column.writtenAs()));
        if (column.pseudonym()) {
            return "%s as %s".formatted(Pseudonyms.expression(text), column.quoted());
        }
        return "%s as %s, %s as %s"
                .formatted(column.type().conversion(text, source.format()), column.quoted(), text, asSent(column));
    }

    private static String asSent(SourceColumn column) {
        return column.pseudonym() ? column.quoted() : SourceColumn.quote("_sent_" + column.name());
    }

    private List<String> faultExpressions() {
        var faults = new ArrayList<String>();
        faults.add(fault("_fault is not null", "null", "_fault"));
        for (SourceColumn column : columns) {
            String name = "'%s'".formatted(column.name().replace("'", "''"));
            if (!column.pseudonym()) {
                faults.add(fault(
                        "_fault is null and %s is null and %s is not null".formatted(column.quoted(), asSent(column)),
                        name,
                        "'%s is not %s: ' || %s"
                                .formatted(
                                        column.name().replace("'", "''"),
                                        column.type().description().replace("'", "''"),
                                        asSent(column))));
            }
            if (column.required() || source.key().contains(column.name())) {
                faults.add(fault(
                        "_fault is null and %s is null".formatted(asSent(column)),
                        name,
                        "'%s is required and empty'".formatted(column.name().replace("'", "''"))));
            }
        }
        faults.add(fault(
                "_fault is null and _occurrence > 1",
                "'%s'".formatted(String.join(", ", source.key()).replace("'", "''")),
                "'the key ' || _key || ' came before in the same load'"));
        return faults;
    }

    private static String fault(String condition, String column, String reason) {
        return "case when %s then struct_pack(column_name := %s::varchar, reason := %s) end"
                .formatted(condition, column, reason);
    }

    private boolean hasLines() {
        return source.access().hasLines();
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

    /** @param quarantined those of {@code read} with a fault */
    record Counts(long read, long quarantined) {}
}
