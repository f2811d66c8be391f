package it.traguardo.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The score of a sheet and what it is made of.
 *
 * @param parts one for each line of the sheet
 * @param total from 0 to 100, unrounded; empty when no line has a score, or when one that is missing blocks it
 */
public record SheetScore(List<Part> parts, Optional<BigDecimal> total) {

    /** @param weight of the line, in whatever measure the sheet uses; only proportions count */
    public record Part(BigDecimal weight, Optional<BigDecimal> score) {}

    /** Lines without a score. */
    public long missing() {
        return parts.stream().filter(part -> part.score().isEmpty()).count();
    }
}
