package it.traguardo.lineage;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What an expression is worked out from. */
final class Terms {

    private final Set<Ref> refs = new LinkedHashSet<>();
    private Optional<Set<Ref>> partition = Optional.empty();

    Set<Ref> refs() {
        return refs;
    }

    void add(Ref ref) {
        refs.add(ref);
    }

    void add(Terms other) {
        refs.addAll(other.refs);
        other.partition.ifPresent(this::within);
    }

    /** It looks at other rows too, those that have the same in all of {@code columns}. */
    void within(Set<Ref> columns) {
        partition = Optional.of(partition
                .map(before -> {
                    var common = new LinkedHashSet<>(before);
                    common.retainAll(columns);
                    return (Set<Ref>) common;
                })
                .orElse(columns));
    }

    /** Whether rows with other values in {@code column} do not matter to it. */
    boolean isWithin(Ref column) {
        return partition.map(columns -> columns.contains(column)).orElse(true);
    }
}
