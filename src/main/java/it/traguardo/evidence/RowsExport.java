package it.traguardo.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestRow;
import it.traguardo.indicator.RowFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/** Writes the very rows behind a value, counted and left out, so that it can be recomputed elsewhere. */
public final class RowsExport {

    private static final int ARROW_BATCH_ROWS = 65_536;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<String> HEADER = List.of(
            "source",
            "protocol_number",
            "request_kind",
            "procedure_name",
            "office_name",
            "directorate",
            "responsible",
            "procedure_responsible",
            "channel",
            "subject",
            "requester",
            "remote_work",
            "received_on",
            "reached_on",
            "due_on",
            "event_on",
            "outcome",
            "amount",
            "days",
            "in_numerator",
            "left_out");

    private final Indicators indicators;

    public RowsExport(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * UTF-8 with its mark, without which spreadsheets take it for Windows-1252; semicolons, ISO dates, one header line;
     * empty where not known. The same rows give the same bytes, wherever they are written.
     */
    public void writeCsv(Reading reading, RowFilter filter, OutputStream out) {
        try {
            out.write(UTF_8_MARK);
            var csv =
                    CsvWriter.builder().fieldSeparator(';').build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(HEADER);
            indicators.eachRow(reading, filter, row -> csv.writeRecord(fields(row)));
            csv.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** An Arrow IPC stream, with the column names of the query. */
    public void writeArrow(Reading reading, RowFilter filter, OutputStream out) {
        indicators.withResult(reading, filter, rows -> {
            try (BufferAllocator allocator = new RootAllocator();
                    var batches = (ArrowReader)
                            rows.unwrap(DuckDBResultSet.class).arrowExportStream(allocator, ARROW_BATCH_ROWS);
                    var writer = new ArrowStreamWriter(batches.getVectorSchemaRoot(), batches, out)) {
                writer.start();
                while (batches.loadNextBatch()) {
                    writer.writeBatch();
                }
                writer.end();
            } catch (SQLException | IOException failed) {
                throw new UncheckedIOException(
                        new IOException("The rows cannot be written: " + failed.getMessage(), failed));
            }
        });
    }

    /** SHA-256 of the CSV with all rows, in hexadecimal: what {@code sha256sum} says of that file. */
    public String sha256(Reading reading) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            writeCsv(reading, RowFilter.ALL, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> fields(RequestRow row) {
        return List.of(
                row.source(),
                row.protocolNumber(),
                row.requestKind(),
                row.procedureName(),
                text(row.officeName()),
                text(row.directorate()),
                text(row.responsible()),
                text(row.procedureResponsible()),
                text(row.channel()),
                text(row.subject()),
                text(row.requester()),
                text(row.remoteWork()),
                text(row.receivedOn()),
                text(row.reachedOn()),
                text(row.dueOn()),
                text(row.eventOn()),
                text(row.outcome()),
                text(row.amount()),
                text(row.days()),
                text(row.inNumerator()),
                text(row.leftOut()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
