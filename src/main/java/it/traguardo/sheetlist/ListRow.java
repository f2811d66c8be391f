package it.traguardo.sheetlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a list.
 *
 * @param number of the line or row of the file, counted from 1
 * @param values as written, by {@link #column name of column}; empty ones are absent
 * @param written every field in order, to be given back with a row that is refused
 * @param fault why it could not be cut into columns
 */
record ListRow(long number, Map<String, String> values, List<String> written, Optional<String> fault) {

    ListRow {
        values = Map.copyOf(values);
        written = List.copyOf(written);
    }

    Optional<String> find(String column) {
        return Optional.ofNullable(values.get(column(column)));
    }

    /** The name without marks that nobody sees, line breaks and case, as columns are told apart. */
    static String column(String name) {
        return clean(name).toLowerCase(Locale.ROOT);
    }

    /** Without byte order marks and other marks of no width; blanks and line breaks in a row are one blank. */
    static String clean(String text) {
        return text.replaceAll("[\\uFEFF\\u200B-\\u200F\\u00AD]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
