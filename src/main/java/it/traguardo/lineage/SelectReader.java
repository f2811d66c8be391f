package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Join;
import it.traguardo.lineage.Relation.Output;
import it.traguardo.lineage.Relation.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads one select: what its columns are worked out from, and what decides which rows it has. */
final class SelectReader {

    private final Scope scope;
    private final ExpressionReader expressions;
    private final FromReader from;
    private final Set<String> taken = new HashSet<>();

    SelectReader(QueryReader queries, Map<String, Relation> names, Optional<Scope> outer) {
        this.scope = new Scope(outer);
        this.expressions = new ExpressionReader(queries, names, scope);
        this.from = new FromReader(queries, names, scope, expressions);
    }

    Select read(JsonNode node) {
        Terms rows = new Terms();
        List<Join> joins = from.read(node.path("from_table"), rows);
        for (JsonNode item : node.path("select_list")) {
            outputs(item).forEach(scope::add);
        }
        Stream.of("where_clause", "having", "qualify").forEach(clause -> rows.add(expressions.read(node.path(clause))));
        groups(node, rows);
        modifiers(node.path("modifiers"), rows);
        var conditions = new Equations();
        expressions.equations(node.path("where_clause"), conditions);
        return new Select(scope.outputs(), scope.inputs(), joins, rows, conditions);
    }

    private List<Output> outputs(JsonNode item) {
        if (item.path("class").asString("").equals("STAR")) {
            return star(item);
        }
        Terms terms = expressions.read(item);
        if (holdsStar(item)) {
            return starred(item).stream()
                    .map(column -> new Output(name(column), terms, Optional.empty(), Optional.empty()))
                    .toList();
        }
        return List.of(new Output(
                name(written(item)),
                terms,
                item.path("class").asString("").equals("COLUMN_REF")
                        ? terms.refs().stream().findFirst()
                        : Optional.empty(),
                ExpressionReader.values(item)));
    }

    private List<Output> star(JsonNode item) {
        var outputs = new ArrayList<Output>();
        Map<String, Terms> replaced = StreamSupport.stream(
                        item.path("replace_list").spliterator(), false)
                .collect(Collectors.toMap(
                        each -> Catalog.lower(each.path("key").asString("")),
                        each -> expressions.read(each.path("value")),
                        (one, _) -> one));
        for (Ref ref : starred(item)) {
            Terms terms = replaced.getOrDefault(ref.column(), single(ref));
            outputs.add(new Output(
                    name(ref),
                    terms,
                    replaced.containsKey(ref.column()) ? Optional.empty() : Optional.of(ref),
                    Optional.empty()));
        }
        return outputs;
    }

    private List<Ref> starred(JsonNode item) {
        String alias = Catalog.lower(item.path("relation_name").asString(""));
        Set<String> left = StreamSupport.stream(item.path("exclude_list").spliterator(), false)
                .map(each -> Catalog.lower(
                        each.isString() ? each.asString() : each.path("column").asString("")))
                .collect(Collectors.toSet());
        return scope.visible().stream()
                .filter(input -> alias.isEmpty() || input.alias().equals(alias))
                .flatMap(input -> Ref.all(input).stream())
                .filter(ref -> !left.contains(ref.column()))
                .toList();
    }

    private static Terms single(Ref ref) {
        var terms = new Terms();
        terms.add(ref);
        return terms;
    }

    private static boolean holdsStar(JsonNode item) {
        return item.path("class").asString("").equals("STAR")
                || (!item.path("class").asString("").equals("SUBQUERY")
                        && StreamSupport.stream(item.spliterator(), false).anyMatch(SelectReader::holdsStar));
    }

    private static String written(JsonNode item) {
        String alias = item.path("alias").asString("");
        JsonNode names = item.path("column_names");
        return Catalog.lower(
                alias.isEmpty() && !names.isEmpty()
                        ? names.path(names.size() - 1).asString("")
                        : alias);
    }

    private String name(Ref ref) {
        return name(ref.column());
    }

    /** As written when that is the first of the name, else its place. */
    private String name(String written) {
        String place = "#" + taken.size();
        boolean isNew = taken.add(written.isEmpty() ? place : written);
        if (!isNew) {
            taken.add(place);
        }
        return written.isEmpty() || !isNew ? place : written;
    }

    private void groups(JsonNode node, Terms rows) {
        for (JsonNode group : node.path("group_expressions")) {
            int place = group.path("class").asString("").equals("CONSTANT")
                    ? group.path("value").path("value").asInt(0)
                    : 0;
            if (place > 0 && place <= scope.outputs().size()) {
                rows.add(scope.outputs().get(place - 1).terms());
            } else {
                rows.add(expressions.read(group));
            }
        }
        if (node.path("aggregate_handling").asString("").equals("FORCE_AGGREGATES")) {
            scope.outputs().forEach(output -> rows.add(output.terms()));
        }
    }

    private void modifiers(JsonNode modifiers, Terms rows) {
        boolean isDistinct = QueryReader.holds(modifiers, "DISTINCT_MODIFIER");
        boolean isCut = modifiersCut(modifiers);
        if (isDistinct || isCut) {
            scope.outputs().forEach(output -> rows.add(output.terms()));
        }
        if (isCut) {
            rows.add(expressions.read(modifiers));
            rows.within(Set.of());
        }
    }

    /** Whether some rows are left out by how many there are, or by what the others are. */
    private static boolean modifiersCut(JsonNode modifiers) {
        return StreamSupport.stream(modifiers.spliterator(), false)
                .anyMatch(each -> each.path("type").asString("").startsWith("LIMIT")
                        || !each.path("distinct_on_targets").isEmpty());
    }
}
