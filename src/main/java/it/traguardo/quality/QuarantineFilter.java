package it.traguardo.quality;

import static it.traguardo.warehouse.generated.mart.Tables.QUARANTINE;
import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import org.jooq.Condition;

/** Which faults to list; all sources, rules, columns or states where there is none. */
public record QuarantineFilter(
        Optional<String> source,
        Optional<String> rule,
        Optional<String> column,
        Optional<QuarantinedFault.State> state) {

    public static QuarantineFilter open(Optional<String> source) {
        return new QuarantineFilter(
                source, Optional.empty(), Optional.empty(), Optional.of(QuarantinedFault.State.OPEN));
    }

    Condition condition() {
        return source.map(QUARANTINE.SOURCE::eq)
                .orElse(noCondition())
                .and(rule.map(QUARANTINE.RULE::eq).orElse(noCondition()))
                .and(column.map(QUARANTINE.COLUMN_NAME::eq).orElse(noCondition()))
                .and(state.map(wanted -> QUARANTINE.STATE.eq(wanted.name())).orElse(noCondition()));
    }
}
