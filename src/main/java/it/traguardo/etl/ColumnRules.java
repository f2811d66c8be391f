package it.traguardo.etl;

import java.util.List;
import java.util.Optional;

/**
 * What a value of a column has to be besides its type.
 *
 * @param pattern in the syntax of RE2, to be matched by the whole text
 * @param values those there are, as the source writes them; any when empty
 * @param unique whether no two rows may have the same
 */
record ColumnRules(
        Optional<Bound> min,
        Optional<Bound> max,
        Optional<String> pattern,
        List<String> values,
        Optional<Reference> reference,
        boolean unique,
        OnFault onFault) {

    /**
     * The column of another source where a value must be.
     *
     * @param line where it is written
     */
    record Reference(String source, String column, int line) {

        String written() {
            return source + "." + column;
        }
    }
}
