package it.traguardo.cycle;

import it.traguardo.indicator.LeftOut;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row is to a value.
 *
 * @param reachedOn day of the milestone, as frozen; empty while it was not reached
 * @param outcome as frozen; empty where not known
 * @param days as counted; empty where none are
 * @param leftOut why it does not count; empty when it does
 */
public record RowRole(String reachedOn, String outcome, String days, boolean inNumerator, Optional<LeftOut> leftOut) {

    /** Empty when the row is not of the population. */
    static Optional<RowRole> of(@Nullable List<String> frozen) {
        return Optional.ofNullable(frozen)
                .map(row -> new RowRole(
                        row.get(3),
                        row.get(4),
                        row.get(6),
                        Boolean.parseBoolean(row.get(7)),
                        Optional.of(row.get(8)).filter(text -> !text.isEmpty()).map(LeftOut::valueOf)));
    }
}
