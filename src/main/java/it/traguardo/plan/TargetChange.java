package it.traguardo.plan;

import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A target that is not what was approved, and no act says so: after approval a target changes only by a variation.
 *
 * @param indicator code of the line
 * @param approved empty when the sheet had no such target, or no such line
 * @param now empty when it has none any more
 */
public record TargetChange(String indicator, Period period, Optional<BigDecimal> approved, Optional<BigDecimal> now) {

    /** Every such change of {@code now}, which may have variations that {@code approved} had not. */
    public static List<TargetChange> withoutAct(ObjectiveSheet approved, ObjectiveSheet now) {
        Map<String, Map<Period, BigDecimal>> before = promised(approved);
        Map<String, Map<Period, BigDecimal>> after = promised(now);
        var changes = new ArrayList<TargetChange>();
        before.forEach((indicator, targets) -> targets.forEach((period, target) -> {
            Optional<BigDecimal> kept =
                    Optional.ofNullable(after.getOrDefault(indicator, Map.of()).get(period));
            if (kept.filter(same -> same.compareTo(target) == 0).isEmpty()) {
                changes.add(new TargetChange(indicator, period, Optional.of(target), kept));
            }
        }));
        after.forEach((indicator, targets) -> targets.forEach((period, target) -> {
            if (!before.getOrDefault(indicator, Map.of()).containsKey(period)) {
                changes.add(new TargetChange(indicator, period, Optional.empty(), Optional.of(target)));
            }
        }));
        return changes;
    }

    /** Targets as first approved, by indicator and period, those the indicator gives for the year among them. */
    private static Map<String, Map<Period, BigDecimal>> promised(ObjectiveSheet sheet) {
        Map<String, Map<Period, BigDecimal>> promised = new TreeMap<>();
        for (ObjectiveSheet.Line line : sheet.lines()) {
            Map<Period, BigDecimal> targets = promised.computeIfAbsent(
                    line.declared().code(),
                    _ -> new TreeMap<>(Comparator.comparing(Period::start).thenComparing(Period::end)));
            targets.putAll(line.targets().stated());
            line.findFirstTarget(Period.of(sheet.year()))
                    .ifPresent(target -> targets.putIfAbsent(Period.of(sheet.year()), target));
        }
        return promised;
    }
}
