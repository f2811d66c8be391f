package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/**
 * The rows of one load on their way into raw, in temporary tables of one connection: {@code incoming} as sent, then
 * {@code converted} to the contract's types, then either new versions in raw or quarantine.
 */
final class Batch implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Source source;
    private final Pseudonyms pseudonyms;
    private final long loadId;
    private final Instant knownAt;

    Batch(DuckDBConnection connection, Source source, Pseudonyms pseudonyms, long loadId, Instant knownAt) {
        this.connection = connection;
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.loadId = loadId;
        this.knownAt = knownAt;
    }

    /** Copies what the source sends, batch by batch. */
    void land(Extract extract) throws SQLException, LoadException, IOException {
        try (BufferAllocator allocator = new RootAllocator();
                ArrowReader reader = extract.open(allocator);
                ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator)) {
            Data.exportArrayStream(allocator, reader, stream);
            connection.registerArrowStream("arriving", stream);
            execute("create or replace temp table incoming as select * from arriving");
        }
    }

    /** Converts every value; puts each fault not seen before in quarantine and keeps the rows without one. */
    void convert() throws SQLException {
        String columns = source.columns().stream().map(this::convertedColumn).collect(joining(", "));
        String sql = "create or replace temp table converted as select row_number() over () as _row, "
                + (hasLines() ? "_line, _fault, " : "null::bigint as _line, null::varchar as _fault, ")
                + columns
                + " from incoming";
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (SourceColumn column : source.columns()) {
                if (column.pseudonym()) {
                    index = pseudonyms.bind(statement, index);
                }
            }
            statement.execute();
        }
        execute("drop table incoming");
        execute("""
                create or replace temp table keyed as
                select *, %s as _key, md5(concat_ws(chr(31), %s)) as _hash
                from converted""".formatted(
                        keyExpression(),
                        source.columns().stream()
                                .map(column -> "coalesce(%s::varchar, chr(30))".formatted(column.quoted()))
                                .collect(joining(", "))));
        execute("""
                create or replace temp table faults as
                select _row, _line, _key, fault.column_name, fault.reason
                from (
                  select _row, _line, _key, unnest(list_filter([%s], fault -> fault is not null)) as fault
                  from (select *, row_number() over (partition by _key order by _row) as _occurrence from keyed)
                )""".formatted(String.join(", ", faultExpressions())));
        try (var statement = connection.prepareStatement("""
                insert into raw.quarantine
                select ?, ?, f._line, f._key, f.column_name, f.reason, to_json(struct_pack(%s))::varchar, ?::timestamptz
                from faults as f join keyed as k on k._row = f._row
                where not exists (
                  select 1 from raw.quarantine as q
                  where q.source = ? and q.row_key is not distinct from f._key and q.reason = f.reason
                    and q.source_line is not distinct from f._line
                )
                order by f._row""".formatted(source.columns().stream()
                .map(column -> "%s := k.%s".formatted(column.quoted(), asSent(column)))
                .collect(joining(", "))))) {
            statement.setLong(1, loadId);
            statement.setString(2, source.name());
            statement.setObject(3, knownAt.atOffset(ZoneOffset.UTC));
            statement.setString(4, source.name());
            statement.execute();
        }
    }

    /** Adds a version of each row that is new or differs from the last one known. */
    Counts append() throws SQLException, LoadException {
        long read = count("select count(*) from keyed");
        long quarantined = count("select count(distinct _row) from faults");
        execute(
                "create or replace temp table accepted as select * from keyed where _row not in (select _row from faults)");
        long fresh =
                count("select count(*) from accepted anti join %s_current using (_key)".formatted(source.rawTable()));
        long changed =
                count("select count(*) from accepted as a join %s_current as c using (_key) where a._hash <> c._hash"
                        .formatted(source.rawTable()));
        String names = source.columns().stream().map(SourceColumn::quoted).collect(joining(", "));
        insertVersions(
                names,
                "_line, _key, _hash, false",
                "accepted as a where not exists (select 1 from %s_current as c where c._key = a._key and c._hash = a._hash)"
                        .formatted(source.rawTable()));
        long deleted = 0;
        if (source.watermark().isEmpty()) {
            refuseEmpty(read);
        }
        if (source.watermark().isEmpty() && everyRowIsKnown()) {
            String gone = "%s_current as c where c._key not in (select _key from keyed)".formatted(source.rawTable());
            deleted = count("select count(*) from " + gone);
            insertVersions(names, "_line, _key, _hash, true", gone);
        }
        return new Counts(read, fresh, changed, read - quarantined - fresh - changed, deleted, quarantined);
    }

    /** A source that had rows and now sends none is more likely broken than empty. */
    private void refuseEmpty(long read) throws SQLException, LoadException {
        long known = read > 0 ? 0 : count("select count(*) from %s_current".formatted(source.rawTable()));
        if (known > 0) {
            throw new LoadException(
                    "Load of %s stopped: the source sent no row, and %d are known. Dashboards still show the previous load. Check that the source is whole, then load again."
                            .formatted(source.name(), known));
        }
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
        for (String table : List.of("incoming", "converted", "keyed", "faults", "accepted")) {
            execute("drop table if exists " + table);
        }
    }

    /** False when a row has no key, or could not be cut into fields: it may be any row, so none counts as gone. */
    private boolean everyRowIsKnown() throws SQLException {
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

    private void insertVersions(String names, String bookkeeping, String from) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into %s (%s, _line, _key, _hash, _deleted, _load_id) select %s, %s, ? from %s"
                        .formatted(source.rawTable(), names, names, bookkeeping, from))) {
            statement.setLong(1, loadId);
            statement.execute();
        }
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
        for (SourceColumn column : source.columns()) {
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
        return source.access() instanceof SourceAccess.DelimitedFile;
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

    /** Rows of one load; {@code read} is the sum of the others but {@code deleted}. */
    record Counts(long read, long fresh, long changed, long unchanged, long deleted, long quarantined) {

        boolean changeAnything() {
            return fresh + changed + deleted > 0;
        }
    }
}
