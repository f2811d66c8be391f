package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Adds to raw a version of each row that is new, changed or gone, and closes the version it takes the place of. */
final class Versions implements AutoCloseable {

    private static final String BOOKKEEPING = "_line, _key, _hash, _deleted, _load_id";

    private final DuckDBConnection connection;
    private final Source source;
    private final long loadId;
    private final String names;

    Versions(DuckDBConnection connection, Source source, long loadId) {
        this.connection = connection;
        this.source = source;
        this.loadId = loadId;
        this.names = source.columns().stream().map(SourceColumn::quoted).collect(joining(", "));
    }

    /** Takes in the rows of {@code keyed} that have no fault. */
    Counts append() throws SQLException {
        execute("""
                create or replace temp table accepted as
                select k._row, c._hash as _known_hash, k._hash is distinct from c._hash as _brings
                from keyed as k
                left join %s_current as c on c._key = k._key
                where k._row not in (select _row from faults)""".formatted(source.rawTable()));
        execute("""
                insert into %1$s (%2$s, %3$s)
                select %2$s, _line, _key, _hash, false, %4$d from keyed semi join (from accepted where _brings) using (_row)""".formatted(source.rawTable(), names, BOOKKEEPING, loadId));
        return new Counts(
                count("select count(*) from accepted where _known_hash is null"),
                count("select count(*) from accepted where _brings and _known_hash is not null"),
                count("select count(*) from accepted where not _brings"));
    }

    /**
     * Takes out the current rows that {@code keyed} lacks.
     *
     * @param among of which rows, in SQL
     */
    long deleteMissing(String among) throws SQLException {
        return execute("""
                insert into %1$s (%2$s, %3$s)
                select %2$s, _line, _key, _hash, true, %4$d
                from %1$s_current as c
                where (%5$s) and not exists (select 1 from keyed as k where k._key = c._key)""".formatted(source.rawTable(), names, BOOKKEEPING, loadId, among));
    }

    /** Closes the versions that those of this load take the place of. */
    void supersede() throws SQLException {
        execute("""
                update %1$s set _superseded_by = %2$d
                where _superseded_by is null
                  and _load_id < %2$d
                  and _key in (select _key from %1$s where _load_id = %2$d)""".formatted(source.rawTable(), loadId));
    }

    long known() throws SQLException {
        return count("select count(*) from %s_current".formatted(source.rawTable()));
    }

    @Override
    public void close() throws SQLException {
        execute("drop table if exists temp.accepted");
    }

    private long execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Rows without fault; their sum is all of them. */
    record Counts(long fresh, long changed, long unchanged) {}
}
