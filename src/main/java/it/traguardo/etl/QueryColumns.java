package it.traguardo.etl;

import it.traguardo.content.Spelling;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a query gives: where each of its columns stands, and of which type it is at the source. */
final class QueryColumns {

    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.NUMERIC,
            Types.DECIMAL,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE);
    private static final Set<Integer> DAYS = Set.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    private final Map<String, Column> byName = new LinkedHashMap<>();

    static QueryColumns of(ResultSetMetaData metadata) throws SQLException {
        var columns = new QueryColumns();
        for (int position = 1; position <= metadata.getColumnCount(); position++) {
            String label = metadata.getColumnLabel(position);
            columns.byName.putIfAbsent(
                    label.toLowerCase(Locale.ROOT),
                    new Column(
                            position, label, metadata.getColumnType(position), metadata.getColumnTypeName(position)));
        }
        return columns;
    }

    Column get(SourceColumn column) {
        Column found = byName.get(column.writtenAs().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException(column.writtenAs());
        }
        return found;
    }

    /** As the database writes them. */
    List<String> labels() {
        return byName.values().stream().map(Column::label).toList();
    }

    /** @throws LoadException when the source no longer keeps the contract: a column is missing, or of a type that cannot be it */
    void holdAgainst(Source source, Path queryFile) throws LoadException {
        for (SourceColumn column : source.columns()) {
            if (!byName.containsKey(column.writtenAs().toLowerCase(Locale.ROOT))) {
                throw missing(source, queryFile, column);
            }
            Column there = get(column);
            if (!mayBe(there.type(), column.type())) {
                throw source.stopped(
                        "column '%s' of %s is %s at the source, and %s promises %s"
                                .formatted(
                                        column.writtenAs(),
                                        queryFile,
                                        there.typeName().toLowerCase(Locale.ROOT),
                                        source.file(),
                                        column.type().description()),
                        "Convert it in the query, or give the column a new name there, with 'from: %s' and its type"
                                .formatted(column.writtenAs()),
                        null);
            }
        }
    }

    private LoadException missing(Source source, Path queryFile, SourceColumn column) {
        List<String> contract = source.columns().stream()
                .map(each -> each.writtenAs().toLowerCase(Locale.ROOT))
                .toList();
        List<String> others = byName.keySet().stream()
                .filter(name -> !contract.contains(name))
                .toList();
        String remedy = Spelling.nearest(column.writtenAs(), others)
                .map(renamed -> "If it is now '%s', write 'from: %s' for the column %s in %s"
                        .formatted(renamed, renamed, column.name(), source.file()))
                .orElse("Add it to the query, or take it out of %s".formatted(source.file()));
        return source.stopped(
                "%s gives no column '%s', only %s"
                        .formatted(queryFile, column.writtenAs(), new TreeSet<>(byName.keySet())),
                remedy,
                null);
    }

    /** Texts may hold anything; a number is never a day. */
    private static boolean mayBe(int there, ColumnType promised) {
        return switch (promised) {
            case TEXT -> true;
            case INTEGER, DECIMAL -> !DAYS.contains(there) && there != Types.BOOLEAN;
            case DATE, TIMESTAMP -> !NUMBERS.contains(there) && there != Types.BOOLEAN && there != Types.BIT;
            case BOOLEAN -> !DAYS.contains(there);
        };
    }

    /**
     * One column of the query.
     *
     * @param position counted from 1
     * @param label as the database writes it
     * @param type of {@link Types}
     */
    record Column(int position, String label, int type, String typeName) {

        boolean isNumber() {
            return NUMBERS.contains(type);
        }
    }
}
