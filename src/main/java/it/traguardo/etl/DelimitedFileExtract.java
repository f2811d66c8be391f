package it.traguardo.etl;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.traguardo.content.Spelling;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                    .ofCsvRecord(decoded());
            reader = opened;
            var records = opened.iterator();
            if (!records.hasNext()) {
                throw stopped(1, "the file is empty", "Send it again with its header line");
            }
            List<String> header = records.next().getFields();
            return Optional.of(
                    new CsvArrowReader(allocator, records, source.columns(), positions(header), header.size()));
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

    private Reader decoded() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(access.file()));
        bytes.mark(3);
        if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
            bytes.reset();
        }
        return new InputStreamReader(
                bytes,
                access.encoding()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Map<String, Integer> positions(List<String> header) throws LoadException {
        var positions = new LinkedHashMap<String, Integer>();
        for (int index = 0; index < header.size(); index++) {
            positions.put(header.get(index).strip().toLowerCase(Locale.ROOT), index);
        }
        var missing = new ArrayList<String>();
        for (SourceColumn column : source.columns()) {
            if (!positions.containsKey(column.writtenAs().toLowerCase(Locale.ROOT))) {
                missing.add(column.writtenAs());
            }
        }
        if (!missing.isEmpty()) {
            throw headerFault(header, missing);
        }
        return positions;
    }

    private LoadException headerFault(List<String> header, List<String> missing) {
        if (header.size() == 1) {
            for (char other : OTHER_DELIMITERS.toCharArray()) {
                if (other != access.delimiter() && header.getFirst().indexOf(other) >= 0) {
                    return stopped(
                            1,
                            "the line has no '%s' between columns but has '%s'".formatted(access.delimiter(), other),
                            "Write 'delimiter: \"%s\"' in %s".formatted(other == '\t' ? "\\t" : other, source.file()));
                }
            }
        }
        var names = source.columns().stream()
                .map(column -> column.writtenAs().toLowerCase(Locale.ROOT))
                .toList();
        var unexpected =
                header.stream().map(String::strip).filter(name -> !names.contains(name.toLowerCase(Locale.ROOT)));
        List<String> others = unexpected.toList();
        String first = missing.getFirst();
        String name = source.columns().stream()
                .filter(column -> column.writtenAs().equals(first))
                .findFirst()
                .orElseThrow()
                .name();
        String remedy = Spelling.nearest(first, others)
                .or(() -> others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty())
                .map(renamed -> "If '%s' is now '%s', write 'from: %s' for the column %s in %s"
                        .formatted(first, renamed, renamed, name, source.file()))
                .orElse("Send the file with that column, or take it out of %s".formatted(source.file()));
        return stopped(
                1,
                "column '%s' is missing; the line has %s"
                        .formatted(String.join("', '", missing), String.join(", ", header)),
                remedy);
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
