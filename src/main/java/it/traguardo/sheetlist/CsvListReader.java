package it.traguardo.sheetlist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import it.traguardo.tabular.EncodingFault;
import it.traguardo.tabular.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a list kept as CSV. */
final class CsvListReader implements ListReader {

    @Override
    public List<Numbered> rows(Path file, ListFormat format) {
        var rows = new ArrayList<Numbered>();
        try (var records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(TextFile.open(file, format.encoding()))) {
            records.forEach(read -> rows.add(new Numbered(read.getStartingLineNumber(), read.getFields())));
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw EncodingFault.find(file, format.encoding())
                    .map(fault -> new ListException(
                            "%1$s line %2$d is not %3$s (byte 0x%4$02X). Write 'encoding: …' in the mapping, or save the file as %3$s."
                                    .formatted(file, fault.line(), format.encoding(), fault.value()),
                            unreadable))
                    .orElseGet(() -> new ListException(
                            "%s cannot be read: %s. Check the file and 'delimiter' in the mapping."
                                    .formatted(file, unreadable.getMessage()),
                            unreadable));
        }
        return rows;
    }
}
