package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a database for rows and sums by month, of all that the author's query would give of all time. */
final class TotalsQuery {

    private final Source source;
    private final SourceAccess.Database access;
    private final Expectations.Reconcile asked;
    private final QueryColumns columns;
    private final String quote;

    /** @param quote what the database puts around a name */
    TotalsQuery(
            Source source,
            SourceAccess.Database access,
            Expectations.Reconcile asked,
            QueryColumns columns,
            String quote) {
        this.source = source;
        this.access = access;
        this.asked = asked;
        this.columns = columns;
        this.quote = quote.strip();
    }

    List<SourceTotals.Group> ask(Connection connection) throws SQLException, LoadException {
        for (SourceColumn column : asked.sums()) {
            if (!columns.get(column).isNumber()) {
                throw source.stopped(
                        "'reconcile' of %s sums '%s', which is %s at the source"
                                .formatted(
                                        source.file(),
                                        column.name(),
                                        columns.get(column).typeName()),
                        "Convert it in %s, or take it out of 'sums'".formatted(access.queryFile()),
                        null);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            statement.setQueryTimeout((int) access.address().statementTimeout().toSeconds());
            PageQuery.bindWatermark(statement, access, Instant.EPOCH);
            try (ResultSet rows = statement.executeQuery()) {
                var groups = new ArrayList<SourceTotals.Group>();
                while (rows.next()) {
                    groups.add(group(rows));
                }
                return groups;
            }
        }
    }

    /** A day that is a text at the source comes as it is; whether it is a day is for the contract to say. */
    private String sql() {
        String period = name(asked.period());
        String groups = hasMonths()
                ? "extract(year from %1$s), extract(month from %1$s)".formatted(period)
                : "%s, 0".formatted(period);
        String sums = asked.sums().stream()
                .map(column -> ", sum(%s)".formatted(name(column)))
                .collect(joining());
        return "select %s, count(*)%s from (\n%s\n) page group by %s"
                .formatted(groups, sums, PageQuery.plain(access), hasMonths() ? groups : period);
    }

    private SourceTotals.Group group(ResultSet rows) throws SQLException {
        var sums = new ArrayList<BigDecimal>();
        for (int index = 0; index < asked.sums().size(); index++) {
            sums.add(Objects.requireNonNullElse(rows.getBigDecimal(index + 4), BigDecimal.ZERO));
        }
        return new SourceTotals.Group(day(rows), rows.getLong(3), sums);
    }

    private @Nullable String day(ResultSet rows) throws SQLException {
        String first = rows.getString(1);
        return first == null || !hasMonths()
                ? first
                : LocalDate.of(rows.getInt(1), rows.getInt(2), 1).toString();
    }

    private boolean hasMonths() {
        return switch (columns.get(asked.period()).type()) {
            case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> true;
            default -> false;
        };
    }

    private String name(SourceColumn column) {
        return quote + columns.get(column).label().replace(quote, quote + quote) + quote;
    }
}
