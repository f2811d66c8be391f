package it.traguardo.indicator;

import it.traguardo.indicator.Restatement.Cause;
import it.traguardo.indicator.Restatement.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was entered or corrected by hand between two instants. */
final class ManualRestatement {

    private ManualRestatement() {}

    /** One step: a value replaces another as a whole. */
    static Restatement between(IndicatorValue before, IndicatorValue after) {
        Measure measureBefore = before.reading().indicator().measure();
        Measure measureAfter = after.reading().indicator().measure();
        if (before.parts().equals(after.parts()) && measureBefore == measureAfter) {
            return new Restatement(before, after, List.of());
        }
        Cause cause = measureBefore != measureAfter
                ? Cause.CHANGED_DEFINITION
                : before.parts().denominator() == 0 ? Cause.NEW_ROWS : Cause.CORRECTED_ROWS;
        return new Restatement(
                before,
                after,
                List.of(new Step(cause, Optional.empty(), measureBefore, before.parts(), measureAfter, after.parts())));
    }

    /** Entries that count otherwise, by key. */
    static Stream<RestatedRow> rows(Indicators indicators, Restatement restatement) {
        Map<String, RequestRow> then = byKey(indicators, restatement.before());
        Map<String, RequestRow> now = byKey(indicators, restatement.after());
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Optional.ofNullable(then.get(key)).equals(Optional.ofNullable(now.get(key))))
                .map(key -> new RestatedRow(
                        Optional.ofNullable(now.get(key))
                                .orElseGet(() -> then.get(key))
                                .source(),
                        key,
                        then.containsKey(key) ? Cause.CORRECTED_ROWS : Cause.NEW_ROWS,
                        role(Optional.ofNullable(then.get(key))),
                        role(Optional.ofNullable(now.get(key)))));
    }

    private static Map<String, RequestRow> byKey(Indicators indicators, IndicatorValue value) {
        var rows = new LinkedHashMap<String, RequestRow>();
        indicators.eachRow(value.again(), RowFilter.ALL, row -> rows.put(row.protocolNumber(), row));
        return rows;
    }

    private static Optional<RestatedRow.Role> role(Optional<RequestRow> row) {
        return row.map(present -> new RestatedRow.Role(
                present.inNumerator(), Optional.empty(), Optional.empty(), Optional.ofNullable(present.leftOut())));
    }
}
