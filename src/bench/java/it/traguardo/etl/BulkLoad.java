package it.traguardo.etl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.RootAllocator;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** What a source sends, taken into a table the way every load does; for the benchmarks. */
public final class BulkLoad {

    private BulkLoad() {}

    /** Makes the table {@code name} of {@code count} rows, each with a text for each column. */
    public static void create(
            DuckDBConnection connection, String name, int columns, int count, IntFunction<byte[][]> row)
            throws Exception {
        List<String> names =
                IntStream.range(0, columns).mapToObj("c%d"::formatted).toList();
        try (var allocator = new RootAllocator();
                var reader = new PrefetchingReader(
                        new TextBatches(allocator, names, new Made(count, row)), allocator, name, () -> {});
                var stream = ArrowArrayStream.allocateNew(allocator);
                var statement = connection.createStatement()) {
            Data.exportArrayStream(allocator, reader, stream);
            connection.registerArrowStream("arriving", stream);
            statement.execute("create table %s as select * from arriving".formatted(name));
        }
    }

    private static final class Made implements TextRows {

        private final int count;
        private final IntFunction<byte[][]> row;
        private byte[][] values = {};
        private int next;

        Made(int count, IntFunction<byte[][]> row) {
            this.count = count;
            this.row = row;
        }

        @Override
        public boolean next() throws IOException {
            if (next == count) {
                return false;
            }
            values = row.apply(next++);
            return true;
        }

        @Override
        public byte @Nullable [] value(int column) {
            return values[column];
        }
    }

    /** A text as sources send it. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
