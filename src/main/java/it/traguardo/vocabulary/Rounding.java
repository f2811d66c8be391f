package it.traguardo.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Rounding for display, the only place where numbers are rounded; it never crosses a threshold (S-8). */
public final class Rounding {

    private Rounding() {}

    /**
     * Half up to {@code decimals}, or to as many more as keep the number on its side of every bound, and off those it
     * is not on: 99.996 is not 100, and 94.996 is not in the band that starts at 95.
     */
    public static BigDecimal halfUp(BigDecimal number, int decimals, Collection<BigDecimal> bounds) {
        int kept = decimals;
        BigDecimal rounded = number.setScale(kept, RoundingMode.HALF_UP);
        while (kept < number.scale() && !sameSides(number, rounded, bounds)) {
            kept++;
            rounded = number.setScale(kept, RoundingMode.HALF_UP);
        }
        return rounded;
    }

    private static boolean sameSides(BigDecimal number, BigDecimal rounded, Collection<BigDecimal> bounds) {
        return bounds.stream().allMatch(bound -> number.compareTo(bound) == rounded.compareTo(bound));
    }
}
