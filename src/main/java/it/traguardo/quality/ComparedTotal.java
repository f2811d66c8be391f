package it.traguardo.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A total at the source and here.
 *
 * @param month first day of it; empty for rows without a day
 * @param measure {@code rows}, or the column that is summed
 */
public record ComparedTotal(
        Optional<LocalDate> month, String measure, BigDecimal sourceValue, BigDecimal warehouseValue) {

    public boolean agrees() {
        return sourceValue.compareTo(warehouseValue) == 0;
    }
}
