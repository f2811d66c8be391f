package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Select;
import it.traguardo.lineage.Relation.Union;
import java.util.Optional;
import java.util.Set;

/** Tells relations that say something of each value of one column, whoever has it: outcomes, channels. */
final class Lookup {

    private Lookup() {}

    /** Whether all columns are worked out from that one alone. */
    static boolean isBy(Relation relation, String key) {
        return switch (relation) {
            case Union union
            when union.branches().size() == 1 ->
                union.in(union.branches().getFirst(), key)
                        .filter(column -> isBy(union.branches().getFirst(), column))
                        .isPresent();
            case Select select -> isBy(select, key);
            default -> false;
        };
    }

    private static boolean isBy(Select select, String key) {
        Optional<Ref> column = select.output(key).flatMap(Relation.Output::plain);
        return column.isPresent()
                && select.inputs().size() == 1
                && select.outputs().stream()
                        .allMatch(output ->
                                Set.of(column.get()).containsAll(output.terms().refs())
                                        && output.terms().isWithin(column.get()))
                && Set.of(column.get()).containsAll(select.rows().refs());
    }
}
