package it.traguardo.cycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A frozen value beside what the same reading gives now (P-13): the frozen one stays, what differs is said.
 *
 * @param now empty when the sheet or the indicator is declared no more
 * @param rows that differ, by source and number
 */
public record FrozenComparison(FrozenValue frozen, Optional<FrozenValue> now, List<RowDifference> rows) {

    public FrozenComparison {
        rows = List.copyOf(rows);
    }

    /** Whether the value, its rows or its declaration are not what was signed. */
    public boolean isRestated() {
        return !rows.isEmpty()
                || now.filter(value -> value.numerator().equals(frozen.numerator())
                                && value.denominator().equals(frozen.denominator())
                                && value.definitionSha256().equals(frozen.definitionSha256()))
                        .isEmpty();
    }

    /** Whether the indicator is declared otherwise than when it was signed. */
    public boolean isRedefined() {
        return now.filter(value -> !value.definitionSha256().equals(frozen.definitionSha256()))
                .isPresent();
    }

    /** Value of now less the frozen one; empty without one of the two, or when they are in different units. */
    public Optional<BigDecimal> change() {
        return now.filter(value -> value.measure().unit() == frozen.measure().unit())
                .flatMap(FrozenValue::actual)
                .flatMap(value -> frozen.actual().map(value::subtract));
    }
}
