package it.traguardo.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mean of scores, of the indicators of a sheet or of the sheets of an address or a year, and what it is made of.
 * Points and weights of the contributions add up to its own exactly; the mean is taken last.
 */
public record WeightedScore(List<Contribution> contributions, MissingRule missingRule) {

    public WeightedScore {
        contributions = List.copyOf(contributions);
    }

    /**
     * What one indicator or sheet adds.
     *
     * @param code of the indicator or sheet
     * @param weight in whatever measure the whole uses; only proportions count
     * @param score empty when it has none
     */
    public record Contribution(String code, BigDecimal weight, Optional<Score> score) {

        public Contribution {
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("The weight of %s is %s.".formatted(code, weight));
            }
        }

        /** Score times weight, exact; none without a score. */
        public BigDecimal points() {
            return score.map(Score::capped).map(weight::multiply).orElse(BigDecimal.ZERO);
        }
    }

    public BigDecimal points() {
        return sum(contributions, Contribution::points);
    }

    /** Of the contributions that count: those without a score do only where they count as 0. */
    public BigDecimal weight() {
        return sum(
                contributions.stream()
                        .filter(each -> each.score().isPresent() || missingRule == MissingRule.AS_ZERO)
                        .toList(),
                Contribution::weight);
    }

    /** From 0 to 100, unrounded; empty when nothing has a score, or when one that is missing blocks it. */
    public Optional<BigDecimal> total() {
        boolean blocked = missing() > 0 && missingRule == MissingRule.BLOCK;
        return blocked || weight().signum() == 0
                ? Optional.empty()
                : Optional.of(points().divide(weight(), MathContext.DECIMAL128));
    }

    /** Contributions without a score. */
    public long missing() {
        return contributions.stream().filter(each -> each.score().isEmpty()).count();
    }

    private static BigDecimal sum(List<Contribution> contributions, Function<Contribution, BigDecimal> part) {
        return contributions.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
