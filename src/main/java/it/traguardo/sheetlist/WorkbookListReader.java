package it.traguardo.sheetlist;

import it.traguardo.tabular.CellValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a list kept in a workbook. Days come as ISO days, numbers by the number format of the mapping, 1 shown as 100 % as 100%. */
final class WorkbookListReader implements ListReader {

    private static final int SIGNATURE_BYTES = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Numbered> rows(Path file, ListFormat format) {
        try {
            refuseOldFormat(file);
            try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                    Stream<Row> stream = sheet(workbook, file, format).openStream()) {
                var values = new CellValues(workbook.isDate1904());
                List<Row> rows = stream.toList();
                int width = rows.stream().mapToInt(Row::getCellCount).max().orElse(0);
                return rows.stream()
                        .map(row -> new Numbered(row.getRowNum(), fields(row, width, values, format)))
                        .toList();
            }
        } catch (IOException | ExcelReaderException | IllegalStateException unreadable) {
            throw new ListException(
                    "%s cannot be read as a workbook: %s. Open it with a spreadsheet program and save it again as XLSX."
                            .formatted(file, unreadable.getMessage()),
                    unreadable);
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, Path file, ListFormat format) {
        return format.sheet()
                .map(name -> workbook.findSheet(name)
                        .orElseThrow(() ->
                                new ListException("%s has no sheet '%s', only %s. Correct 'sheet' in the mapping."
                                        .formatted(
                                                file,
                                                name,
                                                workbook.getSheets()
                                                        .map(Sheet::getName)
                                                        .toList()))))
                .orElseGet(workbook::getFirstSheet);
    }

    private static List<String> fields(Row row, int width, CellValues values, ListFormat format) {
        var fields = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            Optional<Cell> cell = row.getOptionalCell(column);
            fields.add(cell.flatMap(each -> text(each, values, format)).orElse(""));
        }
        return fields;
    }

    private static Optional<String> text(@Nullable Cell cell, CellValues values, ListFormat format) {
        return cell == null
                ? Optional.empty()
                : values.of(cell).map(value -> switch (value) {
                    case LocalDateTime moment -> moment.toLocalDate().toString();
                    case BigDecimal number -> number(number, cell.getDataFormatString(), format);
                    default -> value.toString();
                });
    }

    private static String number(BigDecimal number, @Nullable String shownAs, ListFormat format) {
        boolean percent = shownAs != null && shownAs.contains("%");
        String text = percent
                ? number.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%"
                : CellValues.plain(number, shownAs);
        return format.decimalComma() ? text.replace('.', ',') : text;
    }

    private static void refuseOldFormat(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            if (ReadableWorkbook.isOLE2Header(bytes.readNBytes(SIGNATURE_BYTES))) {
                throw new ListException(
                        "%s is a workbook of Excel 97 to 2003, or protected by a password. Save it as XLSX without a password."
                                .formatted(file));
            }
        }
    }
}
