package it.traguardo.lineage;

import it.traguardo.lineage.Equations.Equality;
import it.traguardo.lineage.Relation.Join;
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

    private static final int ROUNDS = 4;

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
            known = new Equating(select, column).solve(limits);
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
    private boolean isEmpty(Relation relation, Limits limits) {
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

    /** Works out what holds of the inputs of one select. */
    private final class Equating {

        private final Select select;
        private final Optional<Output> asked;
        private final Map<Ref, Set<String>> known = new HashMap<>();
        private boolean learned;

        Equating(Select select, String column) {
            this.select = select;
            this.asked = select.output(column);
        }

        Optional<Map<Input, Limits>> solve(Limits limits) {
            for (var limit : limits.allowed().entrySet()) {
                if (!take(limit.getKey(), limit.getValue())) {
                    return Optional.empty();
                }
            }
            select.conditions().values().forEach(this::learn);
            select.joins().forEach(this::learnOf);
            learned = true;
            for (int round = 0; learned && round < ROUNDS; round++) {
                learned = false;
                select.conditions().equalities().forEach(equality -> {
                    pass(equality.one(), equality.other());
                    pass(equality.other(), equality.one());
                });
                select.joins().forEach(join -> join.on().equalities().forEach(equality -> pass(join, equality)));
            }
            return result();
        }

        /** @return false when no row has it */
        private boolean take(String column, Set<String> values) {
            if (column.equals(Limits.ASKING_SOURCE)) {
                select.inputs().stream()
                        .filter(input -> input.relation().columns().contains(Limits.SOURCE))
                        .forEach(input -> learn(new Ref(input, Limits.SOURCE), values));
                return true;
            }
            Optional<Output> output = select.output(column);
            if (output.flatMap(Output::values)
                    .filter(there -> Equations.common(there, values).isEmpty())
                    .isPresent()) {
                return false;
            }
            output.flatMap(Output::plain)
                    .filter(ref -> select.rows().isWithin(ref)
                            && asked.map(of -> of.terms().isWithin(ref) || isNumber(of))
                                    .orElse(true))
                    .ifPresent(ref -> learn(ref, values));
            return true;
        }

        private static boolean isNumber(Output output) {
            return output.name().equals(Limits.REQUEST_ROW);
        }

        private void learn(Ref ref, Set<String> values) {
            Set<String> before = known.get(ref);
            Set<String> after = before == null ? values : Equations.common(before, values);
            if (!after.equals(before)) {
                known.put(ref, after);
                learned = true;
            }
        }

        private void learnOf(Join join) {
            join.on().values().forEach((ref, values) -> {
                if (join.right().contains(ref.input()) ? join.limitsRight() : join.limitsLeft()) {
                    learn(ref, values);
                }
            });
        }

        private void pass(Join join, Equality equality) {
            boolean inOrder = join.right().contains(equality.other().input());
            Ref left = inOrder ? equality.one() : equality.other();
            Ref right = inOrder ? equality.other() : equality.one();
            if (!join.left().contains(left.input()) || !join.right().contains(right.input())) {
                return;
            }
            if (join.limitsRight()) {
                pass(left, right);
            }
            if (join.limitsLeft()) {
                pass(right, left);
            }
            if (join.onlyAdds() && isLookup(right)) {
                possible(left.input().relation(), Limits.SOURCE, of(left.input()))
                        .ifPresent(sources -> learn(new Ref(right.input(), Limits.ASKING_SOURCE), sources));
            }
        }

        /** Whether each row says something of the value asked for and of nothing else. */
        private boolean isLookup(Ref key) {
            return key.input().relation() instanceof Table table
                    && catalog.body(table)
                            .filter(body -> Lookup.isBy(body, key.column()))
                            .isPresent();
        }

        private void pass(Ref one, Ref other) {
            Optional<Set<String>> values = common(
                    Optional.ofNullable(known.get(one)),
                    possible(one.input().relation(), one.column(), of(one.input())));
            values.ifPresent(found -> learn(other, found));
        }

        private Limits of(Input input) {
            Limits limits = Limits.NONE;
            for (var each : known.entrySet()) {
                if (each.getKey().input() == input) {
                    limits = limits.with(each.getKey().column(), each.getValue());
                }
            }
            return limits.in(input.relation().columns());
        }

        private Optional<Map<Input, Limits>> result() {
            var result = new HashMap<Input, Limits>();
            for (Input input : select.inputs()) {
                Limits limits = of(input);
                if (!isEmpty(input.relation(), limits)) {
                    result.put(input, limits);
                } else if (!isOptional(input)) {
                    return Optional.empty();
                }
            }
            return Optional.of(result);
        }

        private boolean isOptional(Input input) {
            return select.joins().stream()
                    .anyMatch(join -> join.right().contains(input) && !join.limitsLeft()
                            || join.left().contains(input) && !join.limitsRight());
        }
    }
}
