package it.traguardo.lineage;

import it.traguardo.lineage.Equations.Equality;
import it.traguardo.lineage.Relation.Join;
import it.traguardo.lineage.Relation.Output;
import it.traguardo.lineage.Relation.Select;
import it.traguardo.lineage.Relation.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what holds of the inputs of one select. */
final class Equating {

    private static final int ROUNDS = 4;

    private final Limiter limiter;
    private final Catalog catalog;
    private final Select select;
    private final Optional<Output> asked;
    private final Map<Ref, Set<String>> known = new HashMap<>();
    private boolean learned;

    Equating(Limiter limiter, Catalog catalog, Select select, String column) {
        this.limiter = limiter;
        this.catalog = catalog;
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
            limiter.possible(left.input().relation(), Limits.SOURCE, of(left.input()))
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
        Optional<Set<String>> values = Limiter.common(
                Optional.ofNullable(known.get(one)),
                limiter.possible(one.input().relation(), one.column(), of(one.input())));
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
            if (!limiter.isEmpty(input.relation(), limits)) {
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
