package it.traguardo.lineage;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads what expressions of a select are worked out from. */
final class ExpressionReader {

    private final QueryReader queries;
    private final Map<String, Relation> names;
    private final Scope scope;

    ExpressionReader(QueryReader queries, Map<String, Relation> names, Scope scope) {
        this.queries = queries;
        this.names = names;
        this.scope = scope;
    }

    /** Nothing for a clause that is not there. */
    Terms read(JsonNode expression) {
        var terms = new Terms();
        read(expression, terms);
        return terms;
    }

    private void read(JsonNode node, Terms terms) {
        switch (node.path("class").asString("")) {
            case "COLUMN_REF" -> terms.add(scope.resolve(QueryReader.texts(node.path("column_names"))));
            case "STAR" -> star(node, terms);
            case "SUBQUERY" -> subquery(node, terms);
            case "WINDOW" -> {
                node.forEach(part -> read(part, terms));
                terms.within(partition(node));
            }
            default -> node.forEach(part -> read(part, terms));
        }
    }

    private void star(JsonNode node, Terms terms) {
        scope.visible().forEach(input -> Ref.all(input).forEach(terms::add));
        node.forEach(part -> read(part, terms));
    }

    private void subquery(JsonNode node, Terms terms) {
        var inside = new Scope(Optional.of(scope));
        Input input = scope.subquery(queries.read(node.path("subquery").path("node"), names, Optional.of(inside)));
        Ref.all(input).forEach(terms::add);
        terms.add(Ref.rows(input));
        terms.add(inside.fromOuter());
        read(node.path("child"), terms);
    }

    private Set<Ref> partition(JsonNode window) {
        var partition = new LinkedHashSet<Ref>();
        for (JsonNode column : window.path("partitions")) {
            if (column.path("class").asString("").equals("COLUMN_REF")) {
                partition.addAll(read(column).refs());
            }
        }
        return partition;
    }

    /** Adds what a condition says of columns, as far as it is a list of plain comparisons that all hold. */
    void equations(JsonNode condition, Equations equations) {
        switch (condition.path("type").asString("")) {
            case "CONJUNCTION_AND" -> condition.path("children").forEach(part -> equations(part, equations));
            case "COMPARE_EQUAL" -> equality(condition.path("left"), condition.path("right"), equations);
            case "COMPARE_IN" -> membership(condition.path("children"), equations);
            default -> {
                // says nothing that is followed
            }
        }
    }

    private void equality(JsonNode left, JsonNode right, Equations equations) {
        Optional<Ref> one = column(left);
        Optional<Ref> other = column(right);
        if (one.isPresent() && other.isPresent()) {
            equations.equal(one.get(), other.get());
        } else if (one.isPresent()) {
            values(right).ifPresent(values -> equations.oneOf(one.get(), values));
        } else if (other.isPresent()) {
            values(left).ifPresent(values -> equations.oneOf(other.get(), values));
        }
    }

    private void membership(JsonNode children, Equations equations) {
        Optional<Ref> column = column(children.path(0));
        var all = new HashSet<String>();
        for (int at = 1; at < children.size(); at++) {
            Optional<Set<String>> values = values(children.path(at));
            if (values.isEmpty()) {
                return;
            }
            all.addAll(values.get());
        }
        column.ifPresent(ref -> equations.oneOf(ref, all));
    }

    /** The one column that it is. */
    private Optional<Ref> column(JsonNode expression) {
        if (!expression.path("class").asString("").equals("COLUMN_REF")) {
            return Optional.empty();
        }
        List<Ref> refs = List.copyOf(read(expression).refs());
        return refs.size() == 1 ? Optional.of(refs.getFirst()) : Optional.empty();
    }

    /** All that a text can be, null aside; empty when that cannot be seen. */
    static Optional<Set<String>> values(JsonNode expression) {
        return switch (expression.path("class").asString("")) {
            case "CONSTANT" -> constant(expression.path("value"));
            case "CASE" -> cases(expression);
            case "CAST" ->
                expression.path("cast_type").path("id").asString("").equals("VARCHAR")
                        ? values(expression.path("child"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Set<String>> constant(JsonNode value) {
        if (value.path("is_null").asBoolean()) {
            return Optional.of(Set.of());
        }
        return value.path("type").path("id").asString("").equals("VARCHAR")
                ? Optional.of(Set.of(value.path("value").asString("")))
                : Optional.empty();
    }

    private static Optional<Set<String>> cases(JsonNode expression) {
        var all = new HashSet<String>();
        var results = StreamSupport.stream(expression.path("case_checks").spliterator(), false)
                .map(check -> check.path("then_expr"))
                .toList();
        for (JsonNode result : results) {
            Optional<Set<String>> values = values(result);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(values.get());
        }
        Optional<Set<String>> otherwise = values(expression.path("else_expr"));
        otherwise.ifPresent(all::addAll);
        return expression.has("else_expr") && otherwise.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
