package it.traguardo.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The relations of raw, stage, star and mart, and the queries that make those of the last three, as DuckDB parses them.
 *
 * @param columns of each relation, in order, by {@code schema.name}
 * @param fillings what each relation is filled with or shows, by {@code schema.name}; several where it is filled in parts
 * @param variables lists of relations that {@code query_table} reads, by name
 * @param kinds kinds of request in the star, by source
 * @param unread statements that change the star in a way that is not followed
 */
public record ParsedSchema(
        Map<String, List<String>> columns,
        Map<String, List<Filling>> fillings,
        Map<String, List<String>> variables,
        Map<String, Set<String>> kinds,
        List<String> unread) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MADE =
            pattern("create\\s+(?:or\\s+replace\\s+)?(?:table|view)\\s+([\\w.]+)\\s+as\\b(.*)");
    private static final Pattern INSERTED = pattern("insert\\s+into\\s+([\\w.]+)\\s*(?:\\(([\\w\\s,]+)\\))?(.*)");
    private static final Pattern WITHOUT_ROWS =
            pattern("(?:create\\s+(?:or\\s+replace\\s+)?(?:table|index|schema)|comment\\s+on|set|drop)\\b(.*)");

    /**
     * @param into the columns of the relation that the columns of the query go to, in order
     * @param query a node of {@code json_serialize_sql}
     */
    public record Filling(List<String> into, JsonNode query) {}

    /** Of a warehouse whose star is current. */
    public static ParsedSchema of(Warehouse warehouse, WarehouseSchema schema, Set<String> sources) {
        try (Session session = warehouse.session()) {
            return new Reader(session.connection()).read(schema, sources);
        } catch (SQLException failed) {
            throw new WarehouseException(
                    "What the columns of the warehouse are made from cannot be read: " + failed.getMessage(), failed);
        }
    }

    /** Kinds of request in the star, by source. */
    public static Map<String, Set<String>> kinds(Warehouse warehouse) {
        try (Session session = warehouse.session()) {
            return new Reader(session.connection()).kinds();
        } catch (SQLException failed) {
            throw new WarehouseException("The kinds of requests cannot be read: " + failed.getMessage(), failed);
        }
    }

    /** A query as DuckDB parses it. */
    public static JsonNode query(Warehouse warehouse, String select) {
        try (Session session = warehouse.session()) {
            return parse(session.connection(), select);
        } catch (SQLException failed) {
            throw new WarehouseException("The query cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static JsonNode parse(Connection connection, String select) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select json_serialize_sql(?::varchar, skip_null := true, skip_empty := true)::varchar")) {
            statement.setString(1, select);
            try (var rows = statement.executeQuery()) {
                rows.next();
                JsonNode parsed = JSON.readTree(rows.getString(1));
                if (parsed.path("error").asBoolean()
                        || parsed.path("statements").size() != 1) {
                    throw new SQLException(
                            "%s (%s)".formatted(parsed.path("error_message").asString("It is not one query."), select));
                }
                return parsed.path("statements").path(0).path("node");
            }
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static final class Reader {

        private final Connection connection;
        private final Map<String, List<String>> columns = new TreeMap<>();
        private final Map<String, List<Filling>> fillings = new TreeMap<>();
        private final List<String> unread = new ArrayList<>();

        Reader(Connection connection) {
            this.connection = connection;
        }

        ParsedSchema read(WarehouseSchema schema, Set<String> sources) throws SQLException {
            pairs("""
                    select schema_name || '.' || table_name, column_name
                    from duckdb_columns()
                    where database_name = current_database() and schema_name in ('raw', 'stage', 'star', 'mart')
                    order by schema_name, table_name, column_index""").forEach(columns::put);
            for (StageView view : schema.stageViews(sources)) {
                add("stage." + view.name(), WarehouseSchema.asStage(view));
            }
            readFiles(schema.files(StageView.FOLDER));
            for (String layer : WarehouseSchema.STAR) {
                readFiles(schema.files(layer));
            }
            schema.runAll(connection, "25_shape");
            return new ParsedSchema(columns, fillings, variables(), kinds(), unread);
        }

        private void readFiles(List<Path> files) {
            for (Path file : files) {
                for (String statement : SqlStatements.of(WarehouseSchema.select(file))) {
                    read(statement);
                }
            }
        }

        private void read(String statement) {
            var made = MADE.matcher(statement);
            var inserted = INSERTED.matcher(statement);
            if (made.matches()) {
                add(made.group(1), made.group(2));
            } else if (inserted.matches() && inserted.group(2) != null) {
                add(inserted.group(1), List.of(inserted.group(2).strip().split("\\s*,\\s*")), inserted.group(3));
            } else if (inserted.matches()) {
                add(inserted.group(1), inserted.group(3));
            } else if (!WITHOUT_ROWS.matcher(statement).matches()) {
                unread.add(statement);
            }
        }

        private void add(String relation, String query) {
            add(relation, columns.getOrDefault(relation, List.of()), query);
        }

        private void add(String relation, List<String> into, String query) {
            try {
                fillings.computeIfAbsent(relation, _ -> new ArrayList<>())
                        .add(new Filling(into, parse(connection, query)));
            } catch (SQLException notSerialized) {
                unread.add("%s: %s".formatted(relation, query)); // DuckDB runs it, and has no tree of it to give
            }
        }

        private Map<String, List<String>> variables() throws SQLException {
            var variables = new TreeMap<String, List<String>>();
            for (String name : pairs("select name, name from duckdb_variables() where type = 'VARCHAR[]'")
                    .keySet()) {
                variables.put(
                        name,
                        pairs("select '', unnest(getvariable('%s'))".formatted(name.replace("'", "''")))
                                .getOrDefault("", List.of()));
            }
            return variables;
        }

        private Map<String, Set<String>> kinds() throws SQLException {
            var kinds = new TreeMap<String, Set<String>>();
            pairs("select distinct source, request_kind from star.fact_request")
                    .forEach((source, of) -> kinds.put(source, new TreeSet<>(of)));
            return kinds;
        }

        private Map<String, List<String>> pairs(String sql) throws SQLException {
            var pairs = new LinkedHashMap<String, List<String>>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    pairs.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
            return pairs;
        }
    }
}
