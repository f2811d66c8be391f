package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/**
 * The open rows of the quarantine of a source, to be judged again as if they came now. Those that could not be cut into
 * fields are left there, and those whose key has a version that came with them or later: that one holds.
 */
final class QuarantineReplay implements Extract {

    private final Source source;

    QuarantineReplay(Source source) {
        this.source = source;
    }

    /** Copies the rows to where a load looks for those the source sent. */
    static void land(DuckDBConnection connection, Source source) throws SQLException {
        try (var statement = connection.prepareStatement("""
                create or replace temp table incoming as
                select source_line as _line, null::varchar as _fault, %s
                from (
                  select load_id, row_in_load, source_line, row_key, source_row
                  from raw.quarantine
                  where source = ? and state = 'OPEN'
                  group by all
                  having bool_and(column_name is not null)
                ) as q
                where not exists (select 1 from %s as v where v._key = q.row_key and v._load_id >= q.load_id)
                order by load_id, row_in_load""".formatted(
                        source.columns().stream()
                                .map(column -> "json_extract_string(source_row, %s) as %s"
                                        .formatted(
                                                SourceColumn.literal(pointer(column.name())),
                                                SourceColumn.quote(column.writtenAs())))
                                .collect(joining(", ")),
                        source.rawTable()))) {
            statement.setString(1, source.name());
            statement.execute();
        }
    }

    /** Where the value of a column stands in a row as it is kept. */
    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) {
        return Optional.empty();
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public LoadException broken(Exception cause) {
        return source.stopped(
                "its quarantine cannot be read: %s".formatted(cause.getMessage()), "Free space or memory", cause);
    }

    @Override
    public void close() {}
}
