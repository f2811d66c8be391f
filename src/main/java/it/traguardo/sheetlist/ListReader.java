package it.traguardo.sheetlist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a list, CSV or XLSX by the ending of its name. */
interface ListReader {

    /** Every row of the file from the first, the names of the columns among them, each with its number. */
    List<Numbered> rows(Path file, ListFormat format);

    /** @param number counted from 1 */
    record Numbered(long number, List<String> fields) {}

    /** @throws ListException when it cannot be read */
    static ListTable read(Path file, ListFormat format) {
        if (!Files.isRegularFile(file)) {
            throw new ListException("There is no file %s. Name the list with --list.".formatted(file));
        }
        ListReader reader = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? new WorkbookListReader()
                : new CsvListReader();
        List<Numbered> rows = reader.rows(file, format);
        Numbered header = rows.stream()
                .filter(row -> row.number() == format.headerRow())
                .findFirst()
                .orElseThrow(() -> new ListException(
                        "%s has no row %d with the names of its columns. Write 'header_row: …' in the mapping."
                                .formatted(file, format.headerRow())));
        List<String> columns = header.fields().stream().map(ListRow::clean).toList();
        return new ListTable(
                file,
                columns,
                rows.stream()
                        .filter(row -> row.number() > header.number())
                        .filter(row -> row.fields().stream().anyMatch(field -> !field.isBlank()))
                        .map(row -> row(row, columns, format))
                        .toList());
    }

    private static ListRow row(Numbered row, List<String> columns, ListFormat format) {
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < Math.min(columns.size(), row.fields().size()); index++) {
            String text = row.fields().get(index).strip();
            if (!text.isEmpty() && !format.unknown().contains(text)) {
                values.put(ListRow.column(columns.get(index)), text);
            }
        }
        Optional<String> fault = row.fields().size() == columns.size()
                ? Optional.empty()
                : Optional.of("%d fields instead of %d".formatted(row.fields().size(), columns.size()));
        return new ListRow(row.number(), values, row.fields(), fault);
    }
}
