package it.traguardo.etl;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows to come, one after the other, each value as the source writes it. */
interface TextRows {

    /** Goes to the next row; false when there is none. */
    boolean next() throws IOException;

    /** A value of this row in UTF-8, null when it has none; columns count from 0. */
    byte @Nullable [] value(int column) throws IOException;

    /** Rows that stand in a file. */
    interface OfFile extends TextRows {

        /** Where this row begins, counted from 1. */
        long line();

        /** Why this row cannot be cut into values; null when it can. */
        @Nullable
        String fault();
    }
}
