package it.traguardo.warehouse;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds anew only the requests that a load touched, by the same SQL that builds all of them: the files of the facts run
 * over stage views cut down to those requests, into temporary tables, whose rows then take the place of theirs.
 */
final class StarUpdate {

    /** A load that touches a larger part of the requests is faster built in full. */
    private static final int SMALL_PART = 5;

    /** Each replaced request takes a new number; with so many numbers a request the tables are no longer in order of receipt. */
    private static final int NUMBERS = 2;

    private static final String CHANGED = "changed_row";
    private static final List<String> TEMPORARY =
            List.of(CHANGED, "touched", "doomed", "touched_request", "touched_clock_event");

    private final Connection connection;
    private final WarehouseSchema schema;
    private final List<String> made = new ArrayList<>();

    StarUpdate(Connection connection, WarehouseSchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * @param loadId the load whose versions are in raw
     * @return false, with the star as it was, when more than some requests may have changed
     */
    boolean apply(String source, long loadId, Set<String> sources) throws SQLException {
        List<StageView> views = schema.stageViews(sources).stream()
                .filter(view -> view.source().equals(source))
                .toList();
        if (views.isEmpty()) {
            return true;
        }
        Optional<String> touching = touching(views);
        if (touching.isEmpty() || schema.contentAddsToStar()) {
            return false;
        }
        try {
            schema.runAll(connection, "25_shape");
            execute("create temp table %s as select * from raw.%s where _load_id = %d or _superseded_by = %d"
                    .formatted(CHANGED, source, loadId, loadId));
            execute(
                    "create temp table touched as select distinct protocol_number from (%s) where protocol_number is not null"
                            .formatted(touching.get()));
            if (count("touched") * SMALL_PART > count("star.fact_request") || isScattered()) {
                return false;
            }
            replace();
            return true;
        } finally {
            dropTemporary();
        }
    }

    /** The stage views of the source over the rows it changed; empty when what they say of a request needs other rows too. */
    private Optional<String> touching(List<StageView> views) throws SQLException {
        var selects = new ArrayList<String>();
        for (StageView view : views) {
            Optional<String> select = Set.of("request", "clock_event").contains(view.shape())
                    ? StageSelect.over(connection, WarehouseSchema.select(view.file()), view.source(), CHANGED)
                    : Optional.empty();
            if (select.isEmpty()) {
                return Optional.empty();
            }
            selects.add(select.get());
        }
        return Optional.of(selects.stream()
                .map("select protocol_number from (%s)"::formatted)
                .collect(joining(" union all ")));
    }

    private void replace() throws SQLException {
        execute(
                "create temp table doomed as select request_row from star.fact_request semi join touched using (protocol_number)");
        for (String shape : List.of("request", "clock_event")) {
            execute(
                    "create temp table touched_%1$s as select * from query_table(getvariable('%1$s_views'), true) semi join touched using (protocol_number)"
                            .formatted(shape));
            execute("set variable %1$s_views = ['touched_%1$s']".formatted(shape));
        }
        execute("set variable last_request_row = (select coalesce(max(request_row), 0) from star.fact_request)");
        replaceFacts("30_star");
        schema.runAll(connection, "31_values");
        replaceFacts("35_clock");
    }

    private void replaceFacts(String layer) throws SQLException {
        var facts = new ArrayList<String>();
        for (Path file : schema.files(layer)) {
            String name = WarehouseSchema.fileName(file);
            if (name.startsWith("fact_")) {
                facts.add(name);
                made.add(name);
                schema.run(connection, file, StarUpdate::temporary);
            }
        }
        for (String fact : facts) {
            execute("delete from star.%s where %s".formatted(fact, isDoomed(fact)));
            execute("insert into star.%1$s select * from temp.%1$s".formatted(fact));
        }
    }

    /** The same SQL on temporary tables. */
    private static String temporary(String sql) {
        return sql.replace("create or replace table star.fact_", "create or replace temp table fact_")
                .replace("star.fact_", "temp.fact_");
    }

    private String isDoomed(String fact) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from duckdb_columns() where database_name = current_database() and schema_name = 'star' and table_name = ? and column_name = 'request_row'")) {
            statement.setString(1, fact);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? "request_row in (select request_row from doomed)"
                        : "protocol_number in (select protocol_number from touched)";
            }
        }
    }

    private void dropTemporary() throws SQLException {
        for (String table : TEMPORARY) {
            execute("drop table if exists temp." + table);
        }
        for (String fact : made) {
            execute("drop table if exists temp." + fact);
        }
    }

    private boolean isScattered() throws SQLException {
        return ask("select coalesce(max(request_row), 0) from star.fact_request")
                > NUMBERS * count("star.fact_request");
    }

    private long count(String table) throws SQLException {
        return ask("select count(*) from " + table);
    }

    private long ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
