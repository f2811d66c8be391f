package it.traguardo.etl;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.traguardo.tabular.EncodingFault;
import it.traguardo.tabular.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** A delimited file, checked against the contract by its first line. */
final class DelimitedFileExtract implements Extract {

    private static final String KEPT = "Dashboards still show the previous load.";
    private static final String OTHER_DELIMITERS = ";,\t|";

    private final Source source;
    private final SourceAccess.DelimitedFile access;
    private @Nullable CsvReader<CsvRecord> reader;
    private List<String> extra = List.of();

    DelimitedFileExtract(Source source, SourceAccess.DelimitedFile access) {
        this.source = source;
        this.access = access;
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) throws LoadException {
        if (reader != null) {
            return Optional.empty();
        }
        try {
            var opened = CsvReader.builder()
                    .fieldSeparator(access.delimiter())
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(TextFile.open(access.file(), access.encoding()));
            reader = opened;
            var records = opened.iterator();
            if (!records.hasNext()) {
                throw stopped(1, "the file is empty", "Send it again with its header line");
            }
            List<String> header = records.next().getFields();
            var batches = new TextBatches(
                    allocator,
                    source.columns().stream().map(SourceColumn::writtenAs).toList(),
                    new CsvRows(records, source.columns(), positions(header), header.size()));
            return Optional.of(new PrefetchingReader(batches, allocator, source.name(), () -> {}));
        } catch (NoSuchFileException missing) {
            throw new LoadException(
                    "Load of %s stopped: there is no file %s (%s:%d). %s Put the file there, or correct 'file:'."
                            .formatted(source.name(), access.file(), source.file(), 1, KEPT),
                    missing);
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    @Override
    public List<String> extraColumns() {
        return extra;
    }

    @Override
    public LoadException broken(Exception cause) {
        return unreadable(cause);
    }

    /** What to say of a file whose bytes stop being text half-way. */
    private LoadException unreadable(Exception cause) {
        return EncodingFault.find(access.file(), access.encoding())
                .map(fault -> new LoadException(
                        "Load of %s stopped: %s line %d is not %s (byte 0x%02X). %s Write 'encoding: %s' in %s, or save the file as %s."
                                .formatted(
                                        source.name(),
                                        access.file(),
                                        fault.line(),
                                        access.encoding(),
                                        fault.value(),
                                        KEPT,
                                        access.encoding().name().equals("UTF-8") ? "windows-1252" : "UTF-8",
                                        source.file(),
                                        access.encoding()),
                        cause))
                .orElseGet(() -> new LoadException(
                        "Load of %s stopped: %s cannot be read: %s. %s Check the file, then load again."
                                .formatted(source.name(), access.file(), cause.getMessage(), KEPT),
                        cause));
    }

    private int[] positions(List<String> names) throws LoadException {
        var header = new FileHeader(source, "%s line 1".formatted(access.file()), names);
        if (names.size() == 1 && !header.missing().isEmpty()) {
            refuseOtherDelimiter(names.getFirst());
        }
        extra = header.extra();
        return header.positions();
    }

    private void refuseOtherDelimiter(String line) throws LoadException {
        for (char other : OTHER_DELIMITERS.toCharArray()) {
            if (other != access.delimiter() && line.indexOf(other) >= 0) {
                throw stopped(
                        1,
                        "the line has no '%s' between columns but has '%s'".formatted(access.delimiter(), other),
                        "Write 'delimiter: \"%s\"' in %s".formatted(other == '\t' ? "\\t" : other, source.file()));
            }
        }
    }

    private LoadException stopped(int line, String fault, String remedy) {
        return new LoadException("Load of %s stopped: %s line %d: %s. %s %s."
                .formatted(source.name(), access.file(), line, fault, KEPT, remedy));
    }

    @Override
    public void close() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
