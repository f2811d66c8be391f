package it.traguardo.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a sheet is done with.
 *
 * @param unit code of the unit that answers for it
 */
public record Resources(Optional<String> unit, List<BudgetLine> budgetLines, List<Staff> people) {

    /** A sheet that states none. */
    public static final Resources NONE = new Resources(Optional.empty(), List.of(), List.of());

    public Resources {
        budgetLines = List.copyOf(budgetLines);
        people = List.copyOf(people);
    }

    /** Of all budget lines, as first approved. */
    public BigDecimal initialBudget() {
        return sum(budgetLines, BudgetLine::initial);
    }

    /** Of all budget lines, after variations. */
    public BigDecimal currentBudget() {
        return sum(budgetLines, BudgetLine::current);
    }

    /** People at full time. */
    public BigDecimal fullTime() {
        return sum(people, Staff::fullTime);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
