package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Output;
import it.traguardo.lineage.Relation.Select;
import it.traguardo.lineage.Relation.Table;
import it.traguardo.lineage.Relation.Union;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries limits from a relation to those it reads: through columns passed on unchanged, conditions and joins. What it
 * cannot see, it leaves without a limit.
 */
final class Limiter {

    private final Catalog catalog;
    private final Map<Question, Optional<Map<Input, Limits>>> limited = new HashMap<>();
    private final Map<Question, Optional<Set<String>>> possible = new HashMap<>();

    private final Map<Question, Boolean> empty = new HashMap<>();

    private record Question(Relation relation, String column, Limits limits) {}

    Limiter(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The rows of its inputs that matter to a column of the select; inputs no row of which does are absent.
     *
     * @param column {@link Ref#ROWS} for which rows there are
     * @param limits rows of the select that matter
     * @return empty when the select has no such row
     */
    Optional<Map<Input, Limits>> inputs(Select select, String column, Limits limits) {
        var question = new Question(select, column, limits);
        Optional<Map<Input, Limits>> known = limited.get(question);
        if (known == null) {
            known = new Equating(this, catalog, select, column).solve(limits);
            limited.put(question, known);
        }
        return known;
    }

    /** All that a column can be in the rows that matter; empty when that cannot be seen. */
    Optional<Set<String>> possible(Relation relation, String column, Limits limits) {
        boolean numbersRequests = column.equals(Limits.REQUEST_ROW)
                && relation.columns().contains(Limits.SOURCE)
                && relation.columns().contains(column);
        String asked = numbersRequests ? Limits.SOURCE : column;
        var question = new Question(relation, asked, limits.in(relation.columns()));
        Optional<Set<String>> known = possible.get(question);
        if (known == null) {
            possible.put(
                    question, question.limits().find(asked)); // what a relation that reads itself is told meanwhile
            known = common(work(question), question.limits().find(asked));
            possible.put(question, known);
        }
        return known;
    }

    /** Whether it can be seen that no row of it is within the limits. */
    boolean isEmpty(Relation relation, Limits limits) {
        if (limits.allowed().values().stream().anyMatch(Set::isEmpty)) {
            return true;
        }
        if (limits.allowed().isEmpty()) {
            return false;
        }
        var question = new Question(relation, Ref.ROWS, limits);
        @Nullable Boolean known = empty.get(question);
        if (known == null) {
            empty.put(question, false); // what a relation that reads itself is told meanwhile
            known = switch (relation) {
                case Table table ->
                    isOutside(table, limits)
                            || catalog.body(table)
                                    .filter(body -> isEmpty(body, limits.in(body.columns())))
                                    .isPresent();
                case Union union ->
                    union.branches().stream()
                            .allMatch(branch -> limits.in(union, branch)
                                    .map(inside -> isEmpty(branch, inside.in(branch.columns())))
                                    .orElse(true));
                case Select select -> inputs(select, Ref.ROWS, limits).isEmpty();
                case Relation.Constant _, Relation.Opaque _ -> false;
            };
            empty.put(question, known);
        }
        return known;
    }

    /** Whether what is loaded has nothing within the limits. */
    boolean isOutside(Table table, Limits limits) {
        return limits.allowed().entrySet().stream()
                .anyMatch(limit -> catalog.known(table, limit.getKey())
                        .filter(values ->
                                Equations.common(values, limit.getValue()).isEmpty())
                        .isPresent());
    }

    private Optional<Set<String>> work(Question question) {
        return switch (question.relation()) {
            case Table table ->
                common(
                        catalog.known(table, question.column()),
                        catalog.body(table).flatMap(body -> possible(body, question.column(), question.limits())));
            case Union union -> ofUnion(union, question);
            case Select select -> ofSelect(select, question);
            case Relation.Constant _, Relation.Opaque _ -> Optional.empty();
        };
    }

    private Optional<Set<String>> ofUnion(Union union, Question question) {
        var all = new HashSet<String>();
        for (Relation branch : union.branches()) {
            Optional<Limits> there = question.limits().in(union, branch);
            Optional<String> column = union.in(branch, question.column());
            if (there.isEmpty()
                    || isEmpty(branch, there.get().in(branch.columns()))
                    || (column.isEmpty() && !(branch instanceof Relation.Opaque))) {
                continue;
            }
            Optional<Set<String>> some = column.flatMap(name -> possible(branch, name, there.get()));
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private Optional<Set<String>> ofSelect(Select select, Question question) {
        Optional<Map<Input, Limits>> inputs = inputs(select, question.column(), question.limits());
        if (inputs.isEmpty()) {
            return Optional.of(Set.of());
        }
        Optional<Output> output = select.output(question.column());
        if (output.flatMap(Output::values).isPresent()) {
            return output.flatMap(Output::values);
        }
        return output.flatMap(Output::plain)
                .flatMap(ref -> Optional.ofNullable(inputs.get().get(ref.input()))
                        .flatMap(limits -> possible(ref.input().relation(), ref.column(), limits)));
    }

    static Optional<Set<String>> common(Optional<Set<String>> one, Optional<Set<String>> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(Equations.common(one.get(), other.get()))
                : one.or(() -> other);
    }
}
