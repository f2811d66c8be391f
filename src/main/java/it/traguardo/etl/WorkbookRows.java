package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet below its column names; those without any value are left out. */
final class WorkbookRows implements TextRows.OfFile {

    private final Iterator<Row> rows;
    private final List<SourceColumn> contract;
    private final int[] positions;
    private final CellText text;
    private @Nullable Row row;

    /** @param positions of the columns of {@code contract} in a row */
    WorkbookRows(Iterator<Row> rows, List<SourceColumn> contract, int[] positions, CellText text) {
        this.rows = rows;
        this.contract = contract;
        this.positions = positions;
        this.text = text;
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row read = rows.next();
                if (!isEmpty(read)) {
                    row = read;
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException | IllegalStateException unreadable) {
            throw new IOException("after row %d: %s".formatted(line(), unreadable.getMessage()), unreadable);
        }
    }

    static boolean isEmpty(Row row) {
        return row.stream().noneMatch(cell -> cell != null && !cell.getText().isBlank());
    }

    @Override
    public byte @Nullable [] value(int column) {
        return cell(positions[column])
                .flatMap(cell -> text.of(cell, contract.get(column).type()))
                .map(value -> value.getBytes(UTF_8))
                .orElse(null);
    }

    @Override
    public long line() {
        return row == null ? 0 : row.getRowNum();
    }

    /** A formula that gives no value, such as #N/A. */
    @Override
    public @Nullable String fault() {
        for (int position : positions) {
            Optional<Cell> failed = cell(position).filter(cell -> cell.getType() == CellType.ERROR);
            if (failed.isPresent()) {
                return "cell %s is %s"
                        .formatted(failed.get().getAddress(), failed.get().getRawValue());
            }
        }
        return null;
    }

    private Optional<Cell> cell(int position) {
        return row == null ? Optional.empty() : row.getOptionalCell(position);
    }
}
