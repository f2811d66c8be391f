package it.traguardo.cli;

import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;

/** What follows a number: what it was divided from, or how many rows it adds up. */
final class PartsText {

    private PartsText() {}

    static String of(Parts parts, Measure measure) {
        return measure.isTotal()
                ? " of %d row(s)".formatted(parts.denominator())
                : " = %d / %d".formatted(parts.numerator(), parts.denominator());
    }
}
