package it.traguardo.lineage;

import java.util.List;

/**
 * A column of one of the relations a select reads from.
 *
 * @param column {@link #ROWS} for which rows there are
 */
record Ref(Input input, String column) {

    /** Stands for the rows of a relation: what decides which there are, and how many. */
    static final String ROWS = "*";

    static Ref rows(Input input) {
        return new Ref(input, ROWS);
    }

    static List<Ref> all(Input input) {
        return input.relation().columns().stream()
                .map(column -> new Ref(input, column))
                .toList();
    }
}
