package it.traguardo.etl;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says itself of all its rows, to be compared with what is known of them.
 *
 * @param ofSameMoment whether the source was in the same state as when its rows were read
 */
record SourceTotals(List<Group> groups, boolean ofSameMoment) {

    /**
     * Rows of one month, or of one value of the period's column.
     *
     * @param day a day of the month, as the source writes it
     * @param sums in the order they were asked for
     */
    record Group(@Nullable String day, long rows, List<BigDecimal> sums) {}
}
