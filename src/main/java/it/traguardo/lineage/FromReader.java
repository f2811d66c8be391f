package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Constant;
import it.traguardo.lineage.Relation.Join;
import it.traguardo.lineage.Relation.Union;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads what a select reads from, and how it is joined. */
final class FromReader {

    private final QueryReader queries;
    private final Map<String, Relation> names;
    private final Scope scope;
    private final ExpressionReader expressions;
    private final List<Join> joins = new ArrayList<>();

    FromReader(QueryReader queries, Map<String, Relation> names, Scope scope, ExpressionReader expressions) {
        this.queries = queries;
        this.names = names;
        this.scope = scope;
        this.expressions = expressions;
    }

    /**
     * The joins, each after those it is made of.
     *
     * @param rows hears what decides which rows there are
     */
    List<Join> read(JsonNode from, Terms rows) {
        inputs(from, rows);
        return joins;
    }

    private Set<Input> inputs(JsonNode from, Terms rows) {
        String alias = Catalog.lower(from.path("alias").asString(""));
        return switch (from.path("type").asString("EMPTY")) {
            case "EMPTY" -> Set.of();
            case "BASE_TABLE" -> Set.of(baseTable(from, alias));
            case "SUBQUERY" -> Set.of(subquery(from, alias, rows));
            case "EXPRESSION_LIST" -> Set.of(values(from, alias, rows));
            case "TABLE_FUNCTION" -> Set.of(function(from, alias, rows));
            case "JOIN" -> join(from, rows);
            default -> Set.of(add(alias, queries.opaque(from)));
        };
    }

    private Input add(String alias, Relation relation) {
        var input = new Input(alias, relation);
        scope.add(input);
        return input;
    }

    private Input baseTable(JsonNode from, String alias) {
        String name = QueryReader.tableName(from);
        Relation relation =
                names.containsKey(name) ? names.get(name) : queries.catalog().query(name);
        return add(
                alias.isEmpty() ? name.substring(name.indexOf('.') + 1) : alias,
                relation.named(QueryReader.texts(from.path("column_name_alias"))));
    }

    private Input subquery(JsonNode from, String alias, Terms rows) {
        var inside = new Scope(Optional.of(scope));
        Relation query = queries.read(from.path("subquery").path("node"), names, Optional.of(inside));
        rows.add(inside.fromOuter());
        return add(alias, query.named(QueryReader.texts(from.path("column_name_alias"))));
    }

    private Input values(JsonNode from, String alias, Terms rows) {
        rows.add(expressions.read(from.path("values")));
        List<String> named = QueryReader.texts(from.path("column_name_alias"));
        List<String> columns = new ArrayList<>(named);
        IntStream.range(named.size(), from.path("values").path(0).size())
                .mapToObj("col%d"::formatted)
                .forEach(columns::add);
        return add(alias, new Constant(columns));
    }

    private Input function(JsonNode from, String alias, Terms rows) {
        JsonNode function = from.path("function");
        rows.add(expressions.read(function));
        String name = function.path("function_name").asString("");
        if (name.equals("query_table")) {
            return add(alias, tables(function));
        }
        List<String> columns = QueryReader.texts(from.path("column_name_alias"));
        String bare = alias.isEmpty() ? name : alias;
        return add(bare, new Constant(columns.isEmpty() ? List.of(name, bare) : columns));
    }

    private Relation tables(JsonNode function) {
        var texts = new ArrayList<String>();
        collect(function, texts);
        List<Relation> tables = texts.stream()
                .flatMap(
                        text -> queries
                                .catalog()
                                .variable(text)
                                .or(() -> queries.catalog().find(text).map(Relation.class::cast))
                                .stream())
                .toList();
        return tables.size() == 1 ? tables.getFirst() : Union.byName(tables);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.path("class").asString("").equals("CONSTANT")) {
            texts.add(node.path("value").path("value").asString(""));
        }
        node.forEach(part -> collect(part, texts));
    }

    private Set<Input> join(JsonNode from, Terms rows) {
        Set<Input> left = inputs(from.path("left"), rows);
        Set<Input> right = inputs(from.path("right"), rows);
        var refs = new Terms();
        var on = new Equations();
        refs.add(expressions.read(from.path("condition")));
        expressions.equations(from.path("condition"), on);
        for (String column : using(from, left, right)) {
            Set<Ref> ones = named(column, left);
            Set<Ref> others = named(column, right);
            ones.forEach(refs::add);
            others.forEach(refs::add);
            ones.forEach(one -> others.forEach(other -> on.equal(one, other)));
        }
        String type = from.path("join_type").asString("");
        if (type.equals("SEMI") || type.equals("ANTI")) {
            right.forEach(scope::hide);
        }
        joins.add(new Join(left, right, type, refs.refs(), on));
        var both = new HashSet<>(left);
        both.addAll(right);
        return both;
    }

    private static List<String> using(JsonNode from, Set<Input> left, Set<Input> right) {
        if (!from.path("ref_type").asString("").equals("NATURAL")) {
            return QueryReader.texts(from.path("using_columns"));
        }
        return left.stream()
                .flatMap(input -> input.relation().columns().stream())
                .filter(column -> right.stream()
                        .anyMatch(input -> input.relation().columns().contains(column)))
                .distinct()
                .toList();
    }

    private static Set<Ref> named(String column, Set<Input> inputs) {
        var refs = new HashSet<Ref>();
        inputs.stream()
                .filter(input -> input.relation().columns().contains(column))
                .forEach(input -> refs.add(new Ref(input, column)));
        return refs;
    }
}
