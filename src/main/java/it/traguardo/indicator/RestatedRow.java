package it.traguardo.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A request that counts otherwise than it did.
 *
 * @param before how it counted; empty when it was not of the streams and the period
 * @param after how it counts; empty when it no longer is
 */
public record RestatedRow(
        String source, String protocolNumber, Restatement.Cause cause, Optional<Role> before, Optional<Role> after) {

    /**
     * What a request is to a value.
     *
     * @param days to the milestone, as the reading counts them
     * @param amount in euro
     * @param leftOut why it does not count; empty when it does
     */
    public record Role(
            boolean inNumerator, Optional<Integer> days, Optional<BigDecimal> amount, Optional<LeftOut> leftOut) {}
}
