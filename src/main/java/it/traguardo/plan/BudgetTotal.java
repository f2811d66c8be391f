package it.traguardo.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Money of several budget lines, in euro and cents. */
public record BudgetTotal(BigDecimal initial, BigDecimal current) {

    static Map<ProgrammeCode, BudgetTotal> byProgramme(List<ObjectiveSheet> sheets) {
        var totals = new TreeMap<ProgrammeCode, BudgetTotal>(Comparator.comparing(ProgrammeCode::toString));
        sheets.stream()
                .flatMap(sheet -> sheet.resources().budgetLines().stream())
                .forEach(line -> totals.merge(
                        line.budget(), new BudgetTotal(line.initial(), line.current()), BudgetTotal::plus));
        return totals;
    }

    private BudgetTotal plus(BudgetTotal other) {
        return new BudgetTotal(initial.add(other.initial), current.add(other.current));
    }
}
