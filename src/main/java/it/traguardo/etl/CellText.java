package it.traguardo.etl;

import it.traguardo.tabular.CellValues;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell as text that the contract can read, written by the formats of the source, because the texts of other
 * cells are.
 */
final class CellText {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final TextFormat format;
    private final CellValues values;

    /** @param since1904 whether the workbook counts days as Excel for the Macintosh did */
    CellText(TextFormat format, boolean since1904) {
        this.format = format;
        this.values = new CellValues(since1904);
    }

    /** Empty when the cell is. */
    Optional<String> of(Cell cell, ColumnType type) {
        return values.of(cell).map(value -> switch (value) {
            case LocalDateTime moment -> moment(moment, type);
            case BigDecimal number -> number(number, cell.getDataFormatString(), type);
            default -> value.toString();
        });
    }

    private String moment(LocalDateTime moment, ColumnType type) {
        if (type == ColumnType.DATE && format.datePattern().isPresent()) {
            return written(moment, format.datePattern().get());
        }
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? moment.toLocalDate().toString() : TIMESTAMP.format(moment);
    }

    /** Fills in a pattern of {@link TextFormat}. */
    private static String written(LocalDateTime moment, String pattern) {
        return pattern.replace("%Y", "%04d".formatted(moment.getYear()))
                .replace("%y", "%02d".formatted(moment.getYear() % 100))
                .replace("%m", "%02d".formatted(moment.getMonthValue()))
                .replace("%d", "%02d".formatted(moment.getDayOfMonth()))
                .replace("%H", "%02d".formatted(moment.getHour()))
                .replace("%M", "%02d".formatted(moment.getMinute()))
                .replace("%S", "%02d".formatted(moment.getSecond()));
    }

    private String number(BigDecimal value, @Nullable String shownAs, ColumnType type) {
        String text = CellValues.plain(value, shownAs);
        return type == ColumnType.DECIMAL && format.decimalComma() ? text.replace('.', ',') : text;
    }
}
