package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Join;
import it.traguardo.lineage.Relation.Output;
import it.traguardo.lineage.Relation.Select;
import it.traguardo.lineage.Relation.Table;
import it.traguardo.lineage.Relation.Union;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows a column of a query, or of a table, to the columns of tables it is worked out from. */
final class Tracer {

    private final Catalog catalog;
    private final Limiter limiter;
    private final Map<Step, Set<Step>> known = new HashMap<>();

    /**
     * @param column {@link Ref#ROWS} for which rows there are
     * @param limits rows of the table that matter
     * @param isValue whether what it says gets into the column, and not only which rows count
     */
    record Step(Table table, String column, Limits limits, boolean isValue) {}

    Tracer(Catalog catalog) {
        this.catalog = catalog;
        this.limiter = new Limiter(catalog);
    }

    /** Where all columns of a query come from, one step back. */
    Set<Step> of(Relation query) {
        var walk = new Walk();
        query.columns().forEach(column -> walk.visit(query, column, Limits.NONE, true));
        return walk.found;
    }

    /** Whether loads write it, and no query. */
    boolean isWritten(Table table) {
        return catalog.body(table).isEmpty();
    }

    /** One step back; none for what loads write. */
    Set<Step> before(Step step) {
        Set<Step> steps = known.get(step);
        if (steps == null) {
            var walk = new Walk();
            catalog.body(step.table())
                    .ifPresent(body -> walk.visit(body, step.column(), step.limits(), step.isValue()));
            steps = walk.found;
            known.put(step, steps);
        }
        return steps;
    }

    private final class Walk {

        private final Set<Step> found = new LinkedHashSet<>();
        private final Set<Seen> seen = new HashSet<>();

        void visit(Relation relation, String column, Limits limits, boolean isValue) {
            Limits here = limits.in(relation.columns());
            if (!seen.add(new Seen(relation, column, here, isValue))) {
                return;
            }
            switch (relation) {
                case Table table -> step(table, column, here, isValue);
                case Union union -> union(union, column, here, isValue);
                case Select select -> select(select, column, here, isValue);
                case Relation.Opaque opaque -> everything(opaque.inputs(), isValue);
                case Relation.Constant _ -> {
                    // comes from no table
                }
            }
        }

        private void step(Table table, String column, Limits limits, boolean isValue) {
            if (!limiter.isOutside(table, limits)) {
                found.add(new Step(table, column, limits, isValue));
            }
        }

        private void union(Union union, String column, Limits limits, boolean isValue) {
            for (Relation branch : union.branches()) {
                Optional<String> there =
                        branch instanceof Relation.Opaque ? Optional.of(column) : union.in(branch, column);
                limits.in(union, branch)
                        .ifPresent(
                                inside -> visit(branch, there.orElse(Ref.ROWS), inside, isValue && there.isPresent()));
            }
        }

        private void everything(List<Input> inputs, boolean isValue) {
            for (Input input : inputs) {
                Ref.all(input).forEach(ref -> visit(input.relation(), ref.column(), Limits.NONE, isValue));
                visit(input.relation(), Ref.ROWS, Limits.NONE, false);
            }
        }

        private void select(Select select, String column, Limits limits, boolean isValue) {
            Optional<Map<Input, Limits>> inputs = limiter.inputs(select, column, limits);
            if (inputs.isEmpty()) {
                return;
            }
            Set<Ref> values = values(select, column);
            var conditions = new LinkedHashSet<>(select.rows().refs());
            needed(select, values, conditions).forEach(input -> conditions.add(Ref.rows(input)));
            follow(values, inputs.get(), isValue);
            follow(conditions, inputs.get(), false);
        }

        private void follow(Set<Ref> refs, Map<Input, Limits> inputs, boolean isValue) {
            for (Ref ref : refs) {
                Limits limits = inputs.get(ref.input());
                if (limits != null) {
                    visit(
                            ref.input().relation(),
                            ref.column(),
                            limits,
                            isValue && !ref.column().equals(Ref.ROWS));
                }
            }
        }

        private Set<Ref> values(Select select, String column) {
            if (column.equals(Ref.ROWS)) {
                return Set.of();
            }
            Optional<Output> output = select.output(column);
            if (output.isEmpty()) {
                var everything = new LinkedHashSet<Ref>();
                select.inputs().forEach(input -> everything.addAll(Ref.all(input)));
                return everything;
            }
            boolean givesNumbers =
                    column.equals(Limits.REQUEST_ROW) && output.get().plain().isEmpty();
            return givesNumbers ? Set.of() : output.get().terms().refs();
        }

        /** Inputs that decide which rows there are or what is asked of them; adds the conditions they are joined by. */
        private Set<Input> needed(Select select, Set<Ref> values, Set<Ref> conditions) {
            var needed = new HashSet<Input>();
            values.forEach(ref -> needed.add(ref.input()));
            conditions.forEach(ref -> needed.add(ref.input()));
            select.inputs().stream()
                    .filter(input -> select.joins().stream()
                            .noneMatch(join -> join.right().contains(input)))
                    .forEach(needed::add);
            for (Join join : new ArrayList<>(select.joins()).reversed()) {
                if (!isLeftOut(join, needed)) {
                    needed.addAll(join.right());
                    conditions.addAll(join.refs());
                    join.refs().forEach(ref -> needed.add(ref.input()));
                }
            }
            return needed;
        }

        /** A table of ours has one row at most for what it is joined by, so that one nobody reads changes nothing. */
        private static boolean isLeftOut(Join join, Set<Input> needed) {
            return join.onlyAdds()
                    && join.right().stream()
                            .allMatch(input -> !needed.contains(input)
                                    && input.relation() instanceof Table table
                                    && table.name().matches("(star|mart)\\..*"));
        }

        private record Seen(Relation relation, String column, Limits limits, boolean isValue) {}
    }
}
