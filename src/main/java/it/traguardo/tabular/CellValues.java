package it.traguardo.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook hold, as a person sees it: a day and not its number, and numbers without the noise of their last binary digits. */
public final class CellValues {

    private static final MathContext SHOWN = new MathContext(15); // digits Excel keeps
    private static final long MILLIS_OF_DAY = 86_400_000L;

    private final LocalDate zero;

    /** @param since1904 whether the workbook counts days as Excel for the Macintosh did */
    public CellValues(boolean since1904) {
        this.zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** A {@code LocalDateTime}, {@code LocalTime}, {@code BigDecimal}, {@code Boolean} or text; empty when the cell is. */
    public Optional<Object> of(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number when isDay(cell) -> Optional.of(moment(number));
            case BigDecimal number -> Optional.of(number.round(SHOWN).stripTrailingZeros());
            case Boolean truth -> Optional.of(truth);
            case null -> Optional.empty();
            default ->
                Optional.ofNullable(cell.getText())
                        .filter(text -> !text.isEmpty())
                        .map(text -> text);
        };
    }

    /** A whole number with as many zeros in front as the format of its cell shows. */
    public static String plain(BigDecimal number, @Nullable String shownAs) {
        String text = number.toPlainString();
        return shownAs != null && shownAs.matches("0+") && number.scale() <= 0 && number.signum() >= 0
                ? "0".repeat(Math.max(0, shownAs.length() - text.length())) + text
                : text;
    }

    private Object moment(BigDecimal serial) {
        long millis = serial.multiply(BigDecimal.valueOf(MILLIS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return millis < MILLIS_OF_DAY
                ? LocalTime.MIN.plus(millis, ChronoUnit.MILLIS)
                : zero.atStartOfDay().plus(millis, ChronoUnit.MILLIS);
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
