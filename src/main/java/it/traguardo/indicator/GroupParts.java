package it.traguardo.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The part of a value that comes from requests with something in common. Over all groups the parts and the requests
 * left out add up to those of the value.
 *
 * @param code tells it from the other groups; empty where not known
 * @param name what people call it; empty where not known
 * @param leftOut requests of the group that do not count
 * @param median of the days, for a mean; empty for a share or when nothing counts
 * @param ninetiethPercentile of the days, interpolated, for a mean
 */
public record GroupParts(
        Optional<String> code,
        Optional<String> name,
        Parts parts,
        long leftOut,
        Optional<BigDecimal> median,
        Optional<BigDecimal> ninetiethPercentile) {

    /** Of two halves of one group, of which at most one counts and has a median. */
    GroupParts plus(GroupParts other) {
        return new GroupParts(
                code,
                name,
                parts.plus(other.parts),
                leftOut + other.leftOut,
                median.or(other::median),
                ninetiethPercentile.or(other::ninetiethPercentile));
    }
}
