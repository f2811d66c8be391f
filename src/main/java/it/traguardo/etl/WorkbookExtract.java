package it.traguardo.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet of an XLSX workbook, checked against the contract by its first row that is not empty. */
final class WorkbookExtract implements Extract {

    private static final int SIGNATURE_BYTES = 8;

    private final Source source;
    private final SourceAccess.Workbook access;
    private List<String> extra = List.of();
    private @Nullable ReadableWorkbook workbook;
    private @Nullable Stream<Row> rows;

    WorkbookExtract(Source source, SourceAccess.Workbook access) {
        this.source = source;
        this.access = access;
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) throws LoadException {
        if (workbook != null) {
            return Optional.empty();
        }
        Path file = access.file();
        if (!Files.isRegularFile(file)) {
            throw source.stopped("there is no file %s".formatted(file), "Put it there, or correct 'file:'", null);
        }
        try {
            refuseOldFormat(file);
            var opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            workbook = opened;
            return Optional.of(read(allocator, opened));
        } catch (IOException | ExcelReaderException unreadable) {
            throw broken(unreadable);
        }
    }

    private ArrowReader read(BufferAllocator allocator, ReadableWorkbook opened) throws IOException, LoadException {
        Sheet sheet = sheet(opened);
        Stream<Row> stream = sheet.openStream();
        rows = stream;
        Iterator<Row> iterator = stream.iterator();
        Row first = null;
        while (first == null && iterator.hasNext()) {
            Row row = iterator.next();
            first = WorkbookRows.isEmpty(row) ? null : row;
        }
        if (first == null) {
            throw source.stopped(
                    "sheet '%s' of %s is empty".formatted(sheet.getName(), access.file()),
                    "Send it again with its row of column names",
                    null);
        }
        List<String> names = first.stream().map(WorkbookExtract::name).toList();
        var header = new FileHeader(
                source, "%s sheet '%s' row %d".formatted(access.file(), sheet.getName(), first.getRowNum()), names);
        extra = header.extra();
        var text = new CellText(access.format(), opened.isDate1904());
        var batches = new TextBatches(
                allocator,
                source.columns().stream().map(SourceColumn::writtenAs).toList(),
                new WorkbookRows(iterator, source.columns(), header.positions(), text));
        return new PrefetchingReader(batches, allocator, source.name(), () -> {});
    }

    private static String name(@Nullable Cell cell) {
        return cell == null ? "" : cell.getText().strip();
    }

    private Sheet sheet(ReadableWorkbook opened) throws LoadException {
        if (access.sheet().isEmpty()) {
            return opened.getFirstSheet();
        }
        Optional<Sheet> named = opened.findSheet(access.sheet().get());
        if (named.isEmpty()) {
            throw source.stopped(
                    "%s has no sheet '%s', only %s"
                            .formatted(
                                    access.file(),
                                    access.sheet().get(),
                                    opened.getSheets().map(Sheet::getName).toList()),
                    "Correct 'sheet:' in %s".formatted(source.file()),
                    null);
        }
        return named.get();
    }

    private void refuseOldFormat(Path file) throws IOException, LoadException {
        byte[] signature;
        try (var bytes = Files.newInputStream(file)) {
            signature = bytes.readNBytes(SIGNATURE_BYTES);
        }
        if (ReadableWorkbook.isOLE2Header(signature)) {
            throw source.stopped(
                    "%s is a workbook of Excel 97 to 2003, or protected by a password".formatted(file),
                    "Save it as XLSX without a password",
                    null);
        }
    }

    @Override
    public List<String> extraColumns() {
        return extra;
    }

    @Override
    public LoadException broken(Exception cause) {
        return source.stopped(
                "%s cannot be read as a workbook: %s".formatted(access.file(), cause.getMessage()),
                "Open it with a spreadsheet program and save it again as XLSX",
                cause);
    }

    @Override
    public void close() {
        try (ReadableWorkbook _ = workbook;
                Stream<Row> _ = rows) {
            workbook = null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
