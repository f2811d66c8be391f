package it.traguardo.sheetlist;

import java.nio.file.Path;
import java.util.List;

/**
 * A list as it was read.
 *
 * @param columns their names, as a person sees them
 */
record ListTable(Path file, List<String> columns, List<ListRow> rows) {

    ListTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean has(String column) {
        return columns.stream().map(ListRow::column).anyMatch(ListRow.column(column)::equals);
    }
}
