package it.traguardo.etl;

import java.util.Optional;

/**
 * How a source writes dates and numbers.
 *
 * @param datePattern for DuckDB's {@code strptime}; empty for ISO dates
 * @param decimalComma 1.234,56 rather than 1234.56
 */
record TextFormat(Optional<String> datePattern, boolean decimalComma) {

    static final TextFormat ISO = new TextFormat(Optional.empty(), false);

    /**
     * Translates {@code dd/MM/yyyy} into {@code %d/%m/%Y}.
     *
     * @throws IllegalArgumentException when it holds other letters
     */
    static String datePattern(String written) {
        String pattern = written.replace("yyyy", "%Y")
                .replace("yy", "%y")
                .replace("MM", "%m")
                .replace("dd", "%d")
                .replace("HH", "%H")
                .replace("mm", "%M")
                .replace("ss", "%S");
        if (pattern.replaceAll("%[YymdHMS]", "").matches(".*[\\p{L}'%].*") || !pattern.contains("%")) {
            throw new IllegalArgumentException(written);
        }
        return pattern;
    }
}
