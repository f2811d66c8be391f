package it.traguardo.etl;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Writes {@code raw.quarantine} from what a {@link Contract} found: faults not known before are added, and those of rows
 * that have since come otherwise are settled.
 */
final class QuarantineLog {

    /** What the source is still thought to have: nobody has sent it otherwise since, whatever a person said of it. */
    static final String STANDING = "(state <> 'SETTLED' or settled_load is null)";

    private static final String KNOWN_FAULT = """
            q.source = %s and %s and q.row_key is not distinct from f._key and q.reason = f.reason
            and q.source_row = %s and (nullif(f._key, '') is not null or q.source_line is not distinct from f._line)""";

    private final DuckDBConnection connection;
    private final Source source;
    private final List<SourceColumn> columns;
    private final long loadId;
    private final Instant at;

    QuarantineLog(DuckDBConnection connection, Source source, List<SourceColumn> columns, long loadId, Instant at) {
        this.connection = connection;
        this.source = source;
        this.columns = columns;
        this.loadId = loadId;
        this.at = at;
    }

    /** Settles the faults of rows whose key came without one. */
    void settleGood() throws SQLException {
        settle(
                "GOOD_VERSION",
                "row_key <> '' and row_key in (select _key from keyed) and row_key not in (select _key from faults where _key is not null)");
    }

    /** Settles the faults of rows whose key came with others. */
    void settleSentOtherwise() throws SQLException {
        settle("LATER_ROW", "row_key <> '' and row_key in (select _key from faults) and not " + isSentAgain());
    }

    /** Settles the faults of rows that are not among those of now, which are all there are. */
    void settleGone(boolean keysOnly) throws SQLException {
        settle("GONE", keysOnly ? "row_key <> '' and row_key not in (select _key from keyed)" : "not " + isSentAgain());
    }

    /** Adds each fault that is not there yet. */
    void add() throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into raw.quarantine (
                  load_id, source, source_line, row_key, column_name, reason, source_row, known_at, row_in_load, rule, state
                )
                select ?, ?, f._line, f._key, f.column_name, f.reason, %s, ?::timestamptz, f._row + 1, f.rule,
                  case when s.discarded then 'DISCARDED' else 'OPEN' end
                from faults as f
                join set_aside as s on s._row = f._row
                join keyed as k on k.rowid = f._row
                where not exists (select 1 from raw.quarantine as q where %s)
                order by f._row""".formatted(sent(), known()))) {
            statement.setLong(1, loadId);
            statement.setString(2, source.name());
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            statement.execute();
        }
    }

    private void settle(String because, String condition) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update raw.quarantine as q
                set state = 'SETTLED', settled_at = ?::timestamptz, settled_load = ?, settled_by = null, settled_because = ?
                where source = ? and %s and %s""".formatted(STANDING, condition))) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, loadId);
            statement.setString(3, because);
            statement.setString(4, source.name());
            statement.execute();
        }
    }

    private String isSentAgain() {
        return "exists (select 1 from faults as f join keyed as k on k.rowid = f._row where %s)".formatted(known());
    }

    private String known() {
        return KNOWN_FAULT.formatted(SourceColumn.literal(source.name()), STANDING.replace("state", "q.state"), sent());
    }

    private String sent() {
        return FaultResults.asSent(columns, "k.");
    }
}
