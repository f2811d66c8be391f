package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The place of a row in the order in which a source is read page by page.
 *
 * @param watermark as the source wrote it
 * @param key the values of its key, as the source wrote them
 */
record PagePosition(String watermark, List<String> key) {

    /** All values, in the order of reading. */
    List<String> values() {
        return Stream.concat(Stream.of(watermark), key.stream()).toList();
    }

    /** The columns that make the order: the watermark, then the key. */
    static List<SourceColumn> columns(Source source) {
        return Stream.concat(source.watermark().stream(), source.key().stream())
                .map(name -> source.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** @param values of {@link #columns}, in their order */
    static PagePosition of(List<String> values) {
        return new PagePosition(values.getFirst(), List.copyOf(values.subList(1, values.size())));
    }

    /** That of the last row in {@code table}, where pages landed one after the other; empty when it has none. */
    static Optional<PagePosition> last(Connection connection, Source source, String table) throws SQLException {
        String columns = columns(source).stream()
                .map(column -> SourceColumn.quote(column.writtenAs()))
                .collect(joining(", "));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select %s from %s order by rowid desc limit 1".formatted(columns, table))) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var values = new ArrayList<String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(rows.getString(column));
            }
            return Optional.of(of(values));
        }
    }
}
