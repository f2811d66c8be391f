package it.traguardo.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a condition says of columns that is simple enough to follow: equal to each other, or one of some values. */
final class Equations {

    private final List<Equality> equalities = new ArrayList<>();
    private final Map<Ref, Set<String>> values = new HashMap<>();

    record Equality(Ref one, Ref other) {}

    void equal(Ref one, Ref other) {
        equalities.add(new Equality(one, other));
    }

    void oneOf(Ref column, Set<String> allowed) {
        values.merge(column, allowed, Equations::common);
    }

    List<Equality> equalities() {
        return equalities;
    }

    Map<Ref, Set<String>> values() {
        return values;
    }

    static Set<String> common(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
