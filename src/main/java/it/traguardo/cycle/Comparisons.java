package it.traguardo.cycle;

import it.traguardo.indicator.Indicators;
import it.traguardo.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what was signed against what is known now. */
public final class Comparisons {

    private final Plan plan;
    private final Freezer freezer;

    public Comparisons(Plan plan, Indicators indicators) {
        this.plan = plan;
        this.freezer = new Freezer(plan, indicators);
    }

    /** Each frozen value beside the value of the same cut-off now, as the check has them. */
    public List<FrozenComparison> of(SignedCheck check) {
        Map<String, FrozenValue> now = plan.findSheet(check.sheet())
                .map(sheet -> freezer.read(sheet, check.kind()).values().stream()
                        .collect(Collectors.toMap(FrozenValue::indicator, Function.identity(), (one, same) -> one)))
                .orElse(Map.of());
        return check.values().stream()
                .map(frozen -> compare(frozen, Optional.ofNullable(now.get(frozen.indicator()))))
                .toList();
    }

    private static FrozenComparison compare(FrozenValue frozen, Optional<FrozenValue> now) {
        List<RowDifference> rows = now.filter(value -> !value.rowsSha256().equals(frozen.rowsSha256()))
                .map(value -> FrozenRows.differences(frozen.rows(), value.rows()))
                .orElse(List.of());
        return new FrozenComparison(frozen, now, rows);
    }
}
