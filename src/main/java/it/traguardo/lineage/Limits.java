package it.traguardo.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a relation matter: those whose columns have one of some values.
 *
 * @param allowed by column; of a number of a request, the sources it may be of
 */
record Limits(Map<String, Set<String>> allowed) {

    static final Limits NONE = new Limits(Map.of());

    /** The number of a request in the star; a limit of its source is a limit of its number. */
    static final String REQUEST_ROW = "request_row";

    static final String SOURCE = "source";

    /** The source of the requests that look something up in a relation that has none itself. */
    static final String ASKING_SOURCE = "* source";

    Limits {
        allowed = Map.copyOf(allowed);
    }

    Optional<Set<String>> find(String column) {
        return Optional.ofNullable(allowed.get(column));
    }

    Limits with(String column, Set<String> values) {
        var more = new HashMap<>(allowed);
        more.merge(column, Set.copyOf(values), Equations::common);
        return new Limits(more);
    }

    /** The same in a relation with these columns: the number of a request and its source say the same. */
    Limits in(List<String> columns) {
        Set<String> requests = allowed.get(REQUEST_ROW);
        if (requests == null || !columns.contains(SOURCE) || !columns.contains(REQUEST_ROW)) {
            return this;
        }
        var folded = new HashMap<>(allowed);
        folded.remove(REQUEST_ROW);
        folded.merge(SOURCE, requests, Equations::common);
        return new Limits(folded);
    }

    /** The same for a branch, whose columns have other names; empty when none of its rows can matter. */
    Optional<Limits> in(Relation.Union union, Relation branch) {
        var there = new HashMap<String, Set<String>>();
        for (var limit : allowed.entrySet()) {
            if (limit.getKey().equals(ASKING_SOURCE)) {
                there.put(limit.getKey(), limit.getValue());
                continue;
            }
            Optional<String> column = union.in(branch, limit.getKey());
            if (column.isEmpty()) {
                if (branch instanceof Relation.Opaque) {
                    continue;
                }
                return Optional.empty();
            }
            there.merge(column.get(), limit.getValue(), Equations::common);
        }
        return Optional.of(new Limits(there));
    }
}
