package it.traguardo.cycle;

import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Unit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them, as exact fractions. */
public final class EnteredNumber {

    private static final Pattern ITALIAN = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,12})(,\\d{1,4})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}\\.\\d{1,4}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(\\.\\d{3})+|\\d{1,12}");

    private EnteredNumber() {}

    /**
     * One number in the unit of the indicator: {@code 96,25} of a share is 9625 of 10000.
     *
     * @throws RefusedException when it is none
     */
    public static Parts number(String written, Unit unit) {
        String text = written.strip().replace("\u00a0", "").replaceAll("\\s*(%|€)$", "");
        BigDecimal number = parse(text);
        BigDecimal fraction = unit == Unit.PERCENT ? number.movePointLeft(2) : number;
        int scale = Math.max(0, fraction.scale());
        return new Parts(
                fraction.movePointRight(scale).longValueExact(),
                BigDecimal.ONE.movePointRight(scale).longValueExact());
    }

    /**
     * So many of so many.
     *
     * @throws RefusedException when one is not a whole number, or there is nothing to divide by
     */
    public static Parts share(String numerator, String denominator) {
        Parts parts = new Parts(whole(numerator), whole(denominator));
        if (parts.denominator() == 0) {
            throw new RefusedException(
                    Refusal.NUMBER, "A share of 0 is no number. Write the denominator.", denominator);
        }
        return parts;
    }

    /** 1.234,5 and 1234.5; 1.234 is taken as the Italian thousand it is. */
    private static BigDecimal parse(String text) {
        if (ITALIAN.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw unreadable(text);
    }

    private static long whole(String written) {
        String text = written.strip();
        if (!WHOLE.matcher(text).matches()) {
            throw unreadable(text);
        }
        return Long.parseLong(text.replace(".", ""));
    }

    private static RefusedException unreadable(String text) {
        return new RefusedException(
                Refusal.NUMBER, "'%s' cannot be read. Write a number such as 96,25.".formatted(text), text);
    }
}
