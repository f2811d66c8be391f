package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Adds to raw a version of each row that is new, changed or gone, and closes the version it takes the place of. */
final class Versions {

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
        long brought = execute("""
                insert into %1$s (%2$s, %3$s)
                select %2$s, _line, _key, _hash, false, %4$d
                from keyed as k
                where rowid not in (select _row from faults)
                  and not exists (select 1 from %1$s_current as c where c._key = k._key and c._hash = k._hash)""".formatted(source.rawTable(), names, BOOKKEEPING, loadId));
        long changed = count("""
                select count(*)
                from %1$s_current as c
                where c._load_id < %2$d and c._key in (select _key from %1$s where _load_id = %2$d)""".formatted(source.rawTable(), loadId));
        long good = count("select (select count(*) from keyed) - (select count(*) from set_aside)");
        return new Counts(brought - changed, changed, good - brought);
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
