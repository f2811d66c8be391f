package it.traguardo.sheetlist;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * How a list is kept.
 *
 * @param encoding and {@code delimiter} of a CSV file
 * @param sheet of a workbook; the first when empty
 * @param headerRow with the names of the columns, counted from 1
 * @param decimalComma 1.234,56 rather than 1,234.56
 * @param dateForm how days are written, as {@link DayForm} has it
 * @param unknown texts that stand for nothing known, such as N/A
 */
record ListFormat(
        Charset encoding,
        char delimiter,
        Optional<String> sheet,
        int headerRow,
        boolean decimalComma,
        DayForm dateForm,
        Set<String> unknown) {

    ListFormat {
        unknown = Set.copyOf(unknown);
    }
}
