package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Opaque;
import it.traguardo.lineage.Relation.Output;
import it.traguardo.lineage.Relation.Select;
import it.traguardo.lineage.Relation.Union;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads a query as DuckDB parses it. */
final class QueryReader {

    private final Catalog catalog;

    QueryReader(Catalog catalog) {
        this.catalog = catalog;
    }

    Catalog catalog() {
        return catalog;
    }

    Relation read(JsonNode node) {
        return read(node, Map.of(), Optional.empty());
    }

    /**
     * @param known queries that have a name here
     * @param outer the select around it, whose columns it may use
     */
    Relation read(JsonNode node, Map<String, Relation> known, Optional<Scope> outer) {
        Map<String, Relation> names = withNamed(node, known, outer);
        return switch (node.path("type").asString("")) {
            case "SELECT_NODE" -> new SelectReader(this, names, outer).read(node);
            case "SET_OPERATION_NODE" -> setOperation(node, names, outer);
            case "RECURSIVE_CTE_NODE" -> recursive(node, names, outer);
            default -> opaque(node);
        };
    }

    private Map<String, Relation> withNamed(JsonNode node, Map<String, Relation> known, Optional<Scope> outer) {
        JsonNode named = node.path("cte_map").path("map");
        if (named.isEmpty()) {
            return known;
        }
        var names = new HashMap<>(known);
        for (JsonNode each : named) {
            JsonNode value = each.path("value");
            Relation query = read(value.path("query").path("node"), names, outer);
            names.put(Catalog.lower(each.path("key").asString("")), query.named(texts(value.path("aliases"))));
        }
        return names;
    }

    private Relation setOperation(JsonNode node, Map<String, Relation> names, Optional<Scope> outer) {
        Relation left = read(node.path("left"), names, outer);
        Relation right = read(node.path("right"), names, outer);
        Relation both = node.path("setop_type").asString("").endsWith("BY_NAME")
                ? Union.byName(List.of(left, right))
                : Union.byPlace(List.of(left, right), left.columns());
        boolean isCut = holds(node.path("modifiers"), "LIMIT_MODIFIER");
        boolean isPlain = node.path("setop_type").asString("").startsWith("UNION")
                && node.path("setop_all").asBoolean()
                && !isCut;
        return isPlain ? both : compared(both, isCut);
    }

    /** Which rows there are depends on all columns. */
    private static Select compared(Relation relation, boolean isCut) {
        var input = new Input("", relation);
        var rows = new Terms();
        Ref.all(input).forEach(rows::add);
        if (isCut) {
            rows.within(Set.of());
        }
        return new Select(
                Ref.all(input).stream().map(QueryReader::passedOn).toList(),
                List.of(input),
                List.of(),
                rows,
                new Equations());
    }

    private static Output passedOn(Ref ref) {
        var terms = new Terms();
        terms.add(ref);
        return new Output(ref.column(), terms, Optional.of(ref), Optional.empty());
    }

    private Relation recursive(JsonNode node, Map<String, Relation> names, Optional<Scope> outer) {
        Relation base = read(node.path("left"), names, outer);
        List<String> aliases = texts(node.path("aliases"));
        Union union = Union.recursive(base, aliases.isEmpty() ? base.columns() : aliases);
        var withItself = new HashMap<>(names);
        withItself.put(Catalog.lower(node.path("cte_name").asString("")), union);
        union.add(read(node.path("right"), withItself, outer));
        return union;
    }

    /** Every table named in it, whatever it does with them. */
    Relation opaque(JsonNode node) {
        var inputs = new ArrayList<Input>();
        collect(node, inputs);
        return new Opaque(inputs);
    }

    private void collect(JsonNode node, List<Input> inputs) {
        if (node.path("type").asString("").equals("BASE_TABLE")) {
            inputs.add(new Input("", catalog.query(tableName(node))));
        }
        node.forEach(part -> collect(part, inputs));
    }

    static String tableName(JsonNode table) {
        String schema = table.path("schema_name").asString("");
        String name = table.path("table_name").asString("");
        return Catalog.lower(schema.isEmpty() ? name : schema + "." + name);
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> Catalog.lower(each.asString("")))
                .toList();
    }

    static boolean holds(JsonNode modifiers, String type) {
        return StreamSupport.stream(modifiers.spliterator(), false)
                .anyMatch(each -> each.path("type").asString("").equals(type));
    }
}
