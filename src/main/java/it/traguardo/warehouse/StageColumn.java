package it.traguardo.warehouse;

import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A column of a stage view, and what its shape asks of it.
 *
 * @param type as DuckDB names it
 * @param required whether every view of the shape must have it; said by its comment in {@code stage.no_…}
 */
record StageColumn(String name, String type, boolean required) {

    private static final String REQUIRED = "Required";

    static Map<String, StageColumn> of(Connection connection, String view) throws SQLException {
        var columns = new TreeMap<String, StageColumn>();
        try (var statement = connection.prepareStatement(
                "select column_name, data_type, comment from duckdb_columns() where database_name = current_database() and schema_name = 'stage' and table_name = ?")) {
            statement.setString(1, view);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String comment = rows.getString(3);
                    columns.put(
                            rows.getString(1),
                            new StageColumn(
                                    rows.getString(1),
                                    rows.getString(2),
                                    comment != null && comment.startsWith(REQUIRED)));
                }
            }
        }
        return columns;
    }

    /** Columns the shape does not know, columns it cannot do without, and columns of another type. */
    static List<ContentProblem> problems(
            StageView view, Map<String, StageColumn> written, Map<String, StageColumn> offered) {
        var problems = new ArrayList<ContentProblem>();
        for (StageColumn column : written.values()) {
            StageColumn expected = offered.get(column.name);
            if (expected != null && !expected.type.equals(column.type) && !column.type.equals("\"NULL\"")) {
                problems.add(new ContentProblem(
                        view.file(),
                        1,
                        "'%s' is %s, not %s.".formatted(column.name, lower(column.type), lower(expected.type)),
                        "Give it that type in source.yaml, or write '…::%s as %s'."
                                .formatted(lower(expected.type), column.name)));
            } else if (expected == null && !column.name.equals("source")) {
                problems.add(new ContentProblem(
                        view.file(),
                        1,
                        "'%s' is not a column of a %s.".formatted(column.name, view.shape()),
                        Spelling.nearest(column.name, offered.keySet())
                                .map("Did you mean '%s'?"::formatted)
                                .orElse("The columns are: %s.".formatted(String.join(", ", offered.keySet())))));
            }
        }
        for (StageColumn expected : offered.values()) {
            if (expected.required && !written.containsKey(expected.name)) {
                problems.add(new ContentProblem(
                        view.file(),
                        1,
                        "A %s needs '%s'.".formatted(view.shape(), expected.name),
                        "Add '… as %s'.".formatted(expected.name)));
            }
        }
        return problems;
    }

    private static String lower(String type) {
        return type.toLowerCase(Locale.ROOT);
    }
}
