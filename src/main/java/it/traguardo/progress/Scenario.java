package it.traguardo.progress;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody wants to try out.
 *
 * @param target in place of the one expected; as expected when empty
 * @param pace conclusions a day, over those of now: at 1.2 a request that would be concluded tomorrow with a chance of 10 %
 *     is so with 1 − 0.9^1.2 = 11.9 %
 * @param arrivals requests to come, over those expected
 */
public record Scenario(Optional<BigDecimal> target, BigDecimal pace, BigDecimal arrivals) {

    private static final BigDecimal MOST = BigDecimal.TEN;

    /** As things are. */
    public static final Scenario NONE = new Scenario(Optional.empty(), BigDecimal.ONE, BigDecimal.ONE);

    public Scenario {
        check(pace, "pace");
        check(arrivals, "number of arrivals");
    }

    private static void check(BigDecimal factor, String what) {
        if (factor.signum() < 0 || factor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "A %s of %s times the present one cannot be tried. Write a factor from 0 to 10."
                            .formatted(what, factor.toPlainString()));
        }
    }

    public boolean isNone() {
        return target.isEmpty() && pace.compareTo(BigDecimal.ONE) == 0 && arrivals.compareTo(BigDecimal.ONE) == 0;
    }

    Aim aim(Aim expected) {
        return target.map(expected::withTarget).orElse(expected);
    }
}
