package it.traguardo.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The select of a stage view as DuckDB parses it. Of some it can be seen that a request depends on its own rows of raw
 * alone: each row gives one on its own, or they are grouped by protocol number. Only of those the requests that a load
 * touched are found by asking the rows it touched.
 */
final class StageSelect {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROTOCOL_NUMBER = "protocol_number";

    private final String source;
    private final Set<String> scalarFunctions;

    private StageSelect(String source, Set<String> scalarFunctions) {
        this.source = source;
        this.scalarFunctions = scalarFunctions;
    }

    /** The same select over {@code table} instead of the current rows of {@code source}; empty when its requests may depend on other rows. */
    static Optional<String> over(Connection connection, String select, String source, String table)
            throws SQLException {
        JsonNode parsed = JSON.readTree(ask(connection, "select json_serialize_sql(?::varchar)::varchar", select));
        JsonNode statements = parsed.path("statements");
        if (statements.size() != 1) {
            return Optional.empty();
        }
        var reader = new StageSelect(source, scalarFunctions(connection));
        JsonNode node = statements.path(0).path("node");
        int position = reader.position(node);
        if (position < 0 || !reader.isLocal(node, position)) {
            return Optional.empty();
        }
        replace(node, table);
        return Optional.of(ask(connection, "select json_deserialize_sql(?::varchar::json)", parsed.toString()));
    }

    /** Where in the list the protocol number is; -1 when that cannot be seen. */
    private int position(JsonNode node) {
        if (node.path("type").asString("").equals("SET_OPERATION_NODE")) {
            return position(node.path("left"));
        }
        int position = 0;
        for (JsonNode item : node.path("select_list")) {
            if (item.path("class").asString("").equals("STAR")) {
                return -1;
            }
            if (name(item).equalsIgnoreCase(PROTOCOL_NUMBER)) {
                return position;
            }
            position++;
        }
        return -1;
    }

    private static String name(JsonNode item) {
        String alias = item.path("alias").asString("");
        JsonNode names = item.path("column_names");
        return alias.isEmpty() && !names.isEmpty()
                ? names.path(names.size() - 1).asString("")
                : alias;
    }

    private boolean isLocal(JsonNode node, int position) {
        if (!node.path("modifiers").isEmpty()
                || !node.path("cte_map").path("map").isEmpty()) {
            return false;
        }
        return switch (node.path("type").asString("")) {
            case "SET_OPERATION_NODE" ->
                node.path("setop_type").asString("").equals("UNION")
                        && node.path("setop_all").asBoolean()
                        && isLocal(node.path("left"), position)
                        && isLocal(node.path("right"), position);
            case "SELECT_NODE" -> isLocalSelect(node, position);
            default -> false;
        };
    }

    private boolean isLocalSelect(JsonNode node, int position) {
        return readsSource(node.path("from_table"))
                && node.path("having").isNull()
                && node.path("qualify").isNull()
                && node.path("sample").isNull()
                && !holds(node, "WINDOW")
                && !holds(node, "SUBQUERY")
                && isOfRowsOrOfRequests(node, position);
    }

    private boolean readsSource(JsonNode table) {
        return table.path("type").asString("").equals("BASE_TABLE")
                && table.path("schema_name").asString("").equals("raw")
                && table.path("table_name").asString("").equals(source + "_current")
                && table.path("sample").isNull()
                && table.path("at_clause").isNull();
    }

    private boolean isOfRowsOrOfRequests(JsonNode node, int position) {
        JsonNode groups = node.path("group_expressions");
        boolean byAllOthers = node.path("aggregate_handling").asString("").equals("FORCE_AGGREGATES");
        JsonNode number = node.path("select_list").path(position);
        if (byAllOthers) {
            return isScalar(number);
        }
        if (groups.isEmpty()) {
            return isScalar(node.path("select_list"));
        }
        JsonNode bare = bare(number);
        return node.path("group_sets").size() == 1
                && StreamSupport.stream(groups.spliterator(), false)
                        .anyMatch(group -> bare(group).equals(bare));
    }

    /** Whether it is worked out from one row. */
    private boolean isScalar(JsonNode expression) {
        if (expression.path("class").asString("").equals("FUNCTION")
                && !scalarFunctions.contains(expression.path("function_name").asString(""))) {
            return false;
        }
        return StreamSupport.stream(expression.spliterator(), false).allMatch(this::isScalar);
    }

    private static boolean holds(JsonNode node, String kind) {
        return node.path("class").asString("").equals(kind)
                || StreamSupport.stream(node.spliterator(), false).anyMatch(part -> holds(part, kind));
    }

    /** Without its name and where it was written. */
    private static JsonNode bare(JsonNode expression) {
        JsonNode copy = expression.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("alias");
            object.remove("query_location");
        }
        node.forEach(StageSelect::strip);
    }

    private static void replace(JsonNode node, String table) {
        if (node instanceof ObjectNode object && node.path("type").asString("").equals("BASE_TABLE")) {
            object.put("schema_name", "");
            object.put("table_name", table);
        }
        node.forEach(part -> replace(part, table));
    }

    private static Set<String> scalarFunctions(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        names.add("unnest");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select function_name from duckdb_functions() group by function_name
                        having bool_and(function_type = 'scalar')""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String ask(Connection connection, String sql, String text) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (var rows = statement.executeQuery()) {
                rows.next();
                @Nullable String answer = rows.getString(1);
                return answer == null ? "{}" : answer;
            }
        }
    }
}
