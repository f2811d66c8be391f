package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a delimited file. One with too few or too many fields keeps its text in the fault; where the contract has
 * pseudonyms it keeps only its line, because a name may stand in any of its fields.
 */
final class CsvRows implements TextRows.OfFile {

    private final Iterator<CsvRecord> records;
    private final int[] positions;
    private final int headerFields;
    private final boolean holdsNames;
    private @Nullable CsvRecord record;
    private @Nullable String fault;

    /** @param positions of the columns of {@code contract} in a record */
    CsvRows(Iterator<CsvRecord> records, List<SourceColumn> contract, int[] positions, int headerFields) {
        this.records = records;
        this.positions = positions;
        this.headerFields = headerFields;
        this.holdsNames = contract.stream().anyMatch(SourceColumn::pseudonym);
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            fault = fault(record);
            return true;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private @Nullable String fault(CsvRecord read) {
        if (read.getFieldCount() == headerFields) {
            return null;
        }
        String count = "%d fields instead of %d".formatted(read.getFieldCount(), headerFields);
        return holdsNames ? count : count + ": " + read.getFields();
    }

    @Override
    public byte @Nullable [] value(int column) {
        CsvRecord read = record;
        if (read == null || positions[column] >= read.getFieldCount() || (fault != null && holdsNames)) {
            return null;
        }
        return read.getField(positions[column]).getBytes(UTF_8);
    }

    @Override
    public long line() {
        return record == null ? 0 : record.getStartingLineNumber();
    }

    @Override
    public @Nullable String fault() {
        return fault;
    }
}
