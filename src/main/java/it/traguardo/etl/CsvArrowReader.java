package it.traguardo.etl;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * Delimited records as Arrow batches of text. A record with too few or too many fields keeps its text in {@code _fault};
 * where the contract has pseudonyms it keeps only its line, because a name may stand in any of its fields.
 */
final class CsvArrowReader extends ArrowReader {

    private static final int BATCH_ROWS = 16_384;

    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private final int[] positions;
    private final int headerFields;
    private final boolean holdsNames;
    private long bytesRead;

    CsvArrowReader(
            BufferAllocator allocator,
            Iterator<CsvRecord> records,
            List<SourceColumn> contract,
            Map<String, Integer> header,
            int headerFields) {
        super(allocator);
        this.records = records;
        this.columns = contract.stream().map(SourceColumn::writtenAs).toList();
        this.positions = columns.stream()
                .mapToInt(column -> header.getOrDefault(column.toLowerCase(Locale.ROOT), -1))
                .toArray();
        this.headerFields = headerFields;
        this.holdsNames = contract.stream().anyMatch(SourceColumn::pseudonym);
    }

    @Override
    public boolean loadNextBatch() throws IOException {
        prepareLoadNextBatch();
        VectorSchemaRoot root = getVectorSchemaRoot();
        root.clear();
        int row = 0;
        try {
            while (row < BATCH_ROWS && records.hasNext()) {
                write(root, row, records.next());
                row++;
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        root.setRowCount(row);
        return row > 0;
    }

    private void write(VectorSchemaRoot root, int row, CsvRecord record) {
        ((BigIntVector) root.getVector(0)).setSafe(row, record.getStartingLineNumber());
        int fields = record.getFieldCount();
        if (fields != headerFields) {
            String count = "%d fields instead of %d".formatted(fields, headerFields);
            set(root, 1, row, holdsNames ? count : count + ": " + record.getFields());
            if (holdsNames) {
                return;
            }
        }
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] < fields) {
                set(root, column + 2, row, record.getField(positions[column]));
            }
        }
    }

    private void set(VectorSchemaRoot root, int vector, int row, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytesRead += bytes.length;
        ((VarCharVector) root.getVector(vector)).setSafe(row, bytes);
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    protected void closeReadSource() {}

    @Override
    protected Schema readSchema() {
        var fields = new ArrayList<Field>();
        fields.add(Field.nullable("_line", new ArrowType.Int(64, true)));
        fields.add(Field.nullable("_fault", ArrowType.Utf8.INSTANCE));
        columns.forEach(column -> fields.add(Field.nullable(column, ArrowType.Utf8.INSTANCE)));
        return new Schema(fields);
    }
}
