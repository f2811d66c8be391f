package it.traguardo.plan;

import java.math.BigDecimal;

/**
 * People who work on a sheet, without their names.
 *
 * @param role such as "Istruttori amministrativi"
 * @param number of people
 * @param share of their time, above 0 and at most 1
 */
public record Staff(String role, BigDecimal number, BigDecimal share) {

    /** In people at full time. */
    public BigDecimal fullTime() {
        return number.multiply(share);
    }
}
