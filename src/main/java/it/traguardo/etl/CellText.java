package it.traguardo.etl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell as text that the contract can read: a day and not its number, and numbers without the noise of their
 * last binary digits. Written by the formats of the source, because the texts of other cells are.
 */
final class CellText {

    private static final MathContext SHOWN = new MathContext(15); // digits Excel keeps
    private static final long MILLIS_OF_DAY = 86_400_000L;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final TextFormat format;
    private final LocalDate zero;

    /** @param since1904 whether the workbook counts days as Excel for the Macintosh did */
    CellText(TextFormat format, boolean since1904) {
        this.format = format;
        this.zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** Empty when the cell is. */
    Optional<String> of(Cell cell, ColumnType type) {
        return switch (cell.getValue()) {
            case BigDecimal number when isDay(cell) -> Optional.of(moment(number, type));
            case BigDecimal number -> Optional.of(number(number, cell.getDataFormatString(), type));
            case Boolean truth -> Optional.of(truth.toString());
            case null -> Optional.empty();
            default -> Optional.ofNullable(cell.getText()).filter(text -> !text.isEmpty());
        };
    }

    private String moment(BigDecimal serial, ColumnType type) {
        long millis = serial.multiply(BigDecimal.valueOf(MILLIS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (millis < MILLIS_OF_DAY) {
            return LocalTime.MIN.plus(millis, ChronoUnit.MILLIS).toString();
        }
        LocalDateTime moment = zero.atStartOfDay().plus(millis, ChronoUnit.MILLIS);
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
        BigDecimal rounded = value.round(SHOWN).stripTrailingZeros();
        String text = rounded.toPlainString();
        if (shownAs != null && shownAs.matches("0+") && rounded.scale() <= 0 && rounded.signum() >= 0) {
            return "0".repeat(Math.max(0, shownAs.length() - text.length())) + text;
        }
        return type == ColumnType.DECIMAL && format.decimalComma() ? text.replace('.', ',') : text;
    }

    /** By what the cell is shown as: its format has a letter of days or hours, outside quotes and brackets. */
    private static boolean isDay(Cell cell) {
        String shownAs = cell.getDataFormatString();
        if (shownAs == null) {
            return false;
        }
        String letters =
                shownAs.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && !letters.contains("standard") && letters.matches(".*[ydmhs].*");
    }
}
