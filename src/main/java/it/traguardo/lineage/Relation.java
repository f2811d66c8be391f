package it.traguardo.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Anything with rows and columns that a query reads. */
sealed interface Relation {

    /** Names of the columns in order; one without a name bears its place. */
    List<String> columns();

    /** The same with other names for the first columns. */
    default Relation named(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(names);
        if (columns().size() > names.size()) {
            all.addAll(columns().subList(names.size(), columns().size()));
        }
        return Union.byPlace(List.of(this), all);
    }

    /** A table or a view of the warehouse, by {@code schema.name}. */
    record Table(String name, List<String> columns) implements Relation {}

    /** Rows that come from no table: values, ranges of days. */
    record Constant(List<String> columns) implements Relation {}

    /** What is not taken apart: any column of it may depend on all of what it reads. */
    record Opaque(List<Input> inputs) implements Relation {

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** The rows of all of them together, column by column in order. */
    final class Union implements Relation {

        private final List<Relation> branches = new ArrayList<>();
        private final Supplier<List<String>> columns;
        private final boolean byName;

        private Union(Supplier<List<String>> columns, boolean byName) {
            this.columns = columns;
            this.byName = byName;
        }

        static Union byPlace(List<Relation> branches, List<String> columns) {
            var union = new Union(() -> columns, false);
            union.branches.addAll(branches);
            return union;
        }

        static Union byName(List<? extends Relation> branches) {
            List<String> columns = branches.stream()
                    .flatMap(branch -> branch.columns().stream())
                    .distinct()
                    .toList();
            var union = new Union(() -> columns, true);
            union.branches.addAll(branches);
            return union;
        }

        /** The parts a table is filled in. */
        static Union byName(Table table, List<Relation> parts) {
            var union = new Union(table::columns, true);
            union.branches.addAll(parts);
            return union;
        }

        /** One that reads itself: {@code base} first, more branches later. */
        static Union recursive(Relation base, List<String> columns) {
            return byPlace(List.of(base), columns);
        }

        void add(Relation branch) {
            branches.add(branch);
        }

        List<Relation> branches() {
            return branches;
        }

        /** What a column of it is called in a branch; empty where that has none. */
        Optional<String> in(Relation branch, String column) {
            List<String> there = branch.columns();
            if (byName || column.equals(Ref.ROWS)) {
                return column.equals(Ref.ROWS) || there.contains(column) ? Optional.of(column) : Optional.empty();
            }
            int place = columns().indexOf(column);
            return place >= 0 && place < there.size() ? Optional.of(there.get(place)) : Optional.empty();
        }

        @Override
        public List<String> columns() {
            return columns.get();
        }
    }

    /** A select of its own. */
    final class Select implements Relation {

        private final List<Output> outputs;
        private final List<Input> inputs;
        private final List<Join> joins;
        private final Terms rows;
        private final Equations conditions;

        /**
         * @param rows what decides which rows there are, joins aside
         * @param conditions what holds of every row by its {@code where}
         */
        Select(List<Output> outputs, List<Input> inputs, List<Join> joins, Terms rows, Equations conditions) {
            this.outputs = List.copyOf(outputs);
            this.inputs = List.copyOf(inputs);
            this.joins = List.copyOf(joins);
            this.rows = rows;
            this.conditions = conditions;
        }

        @Override
        public Select named(List<String> names) {
            var renamed = new ArrayList<Output>();
            for (int place = 0; place < outputs.size(); place++) {
                renamed.add(place < names.size() ? outputs.get(place).named(names.get(place)) : outputs.get(place));
            }
            return new Select(renamed, inputs, joins, rows, conditions);
        }

        List<Output> outputs() {
            return outputs;
        }

        Optional<Output> output(String name) {
            return outputs.stream().filter(output -> output.name().equals(name)).findFirst();
        }

        List<Input> inputs() {
            return inputs;
        }

        List<Join> joins() {
            return joins;
        }

        Terms rows() {
            return rows;
        }

        Equations conditions() {
            return conditions;
        }

        @Override
        public List<String> columns() {
            return outputs.stream().map(Output::name).toList();
        }
    }

    /**
     * A column of a select.
     *
     * @param terms all it is worked out from
     * @param plain the column it is, unchanged
     * @param values all it can be, null aside; empty when that cannot be seen
     */
    record Output(String name, Terms terms, Optional<Ref> plain, Optional<Set<String>> values) {

        Output named(String other) {
            return new Output(other, terms, plain, values);
        }
    }

    /**
     * @param left inputs before it
     * @param right inputs it adds
     * @param kind as DuckDB names it: INNER, LEFT, RIGHT, OUTER, SEMI, ANTI …
     * @param refs what its condition names
     */
    record Join(Set<Input> left, Set<Input> right, String kind, Set<Ref> refs, Equations on) {

        /** Whether what holds of the left holds of all that is looked for on the right. */
        boolean limitsRight() {
            return !Set.of("RIGHT", "OUTER").contains(kind);
        }

        /** Whether what holds of the right holds of all that stays of the left. */
        boolean limitsLeft() {
            return !Set.of("LEFT", "OUTER", "ANTI").contains(kind);
        }

        /** Whether it only adds columns to the rows of the left, where the right has one row for each at most. */
        boolean onlyAdds() {
            return kind.equals("LEFT");
        }
    }
}
