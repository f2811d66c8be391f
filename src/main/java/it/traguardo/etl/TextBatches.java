package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into Arrow batches of text, bounded in rows and in bytes: however wide the rows, little is held. Rows of a file
 * have {@code _line} and {@code _fault} first.
 */
final class TextBatches {

    private static final int MOST_ROWS = 16_384;
    private static final int MOST_BYTES = 8 << 20;

    private final BufferAllocator allocator;
    private final Schema schema;
    private final TextRows rows;
    private final TextRows.@Nullable OfFile ofFile;
    private boolean ended;

    TextBatches(BufferAllocator allocator, List<String> columns, TextRows rows) {
        this.allocator = allocator;
        this.rows = rows;
        this.ofFile = rows instanceof TextRows.OfFile file ? file : null;
        var fields = new ArrayList<Field>();
        if (ofFile != null) {
            fields.add(Field.nullable("_line", new ArrowType.Int(Long.SIZE, true)));
            fields.add(Field.nullable("_fault", ArrowType.Utf8.INSTANCE));
        }
        columns.forEach(column -> fields.add(Field.nullable(column, ArrowType.Utf8.INSTANCE)));
        this.schema = new Schema(fields);
    }

    Schema schema() {
        return schema;
    }

    /** The next batch, owned by the caller; empty at the end. */
    Optional<VectorSchemaRoot> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        VectorSchemaRoot batch = VectorSchemaRoot.create(schema, allocator);
        try {
            int count = fill(batch);
            if (count > 0) {
                batch.setRowCount(count);
                return Optional.of(batch);
            }
        } catch (IOException | RuntimeException broken) {
            batch.close();
            throw broken;
        }
        batch.close();
        return Optional.empty();
    }

    private int fill(VectorSchemaRoot batch) throws IOException {
        VarCharVector[] columns =
                batch.getFieldVectors().stream().skip(ofFile == null ? 0 : 2).toArray(VarCharVector[]::new);
        int row = 0;
        long bytes = 0;
        while (row < MOST_ROWS && bytes < MOST_BYTES) {
            if (!rows.next()) {
                ended = true;
                break;
            }
            if (ofFile != null) {
                place(batch, row, ofFile);
            }
            for (int column = 0; column < columns.length; column++) {
                byte[] value = rows.value(column);
                if (value != null) {
                    columns[column].setSafe(row, value);
                    bytes += value.length;
                }
            }
            row++;
        }
        return row;
    }

    private static void place(VectorSchemaRoot batch, int row, TextRows.OfFile file) {
        ((BigIntVector) batch.getVector(0)).setSafe(row, file.line());
        String fault = file.fault();
        if (fault != null) {
            ((VarCharVector) batch.getVector(1)).setSafe(row, fault.getBytes(UTF_8));
        }
    }
}
