package it.traguardo.etl;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SQL that asks a database for rows: the author's query as it is, or wrapped where a period, the keys alone or a page
 * after a position is asked for. In standard SQL, which PostgreSQL, H2, Oracle and others take.
 */
final class PageQuery {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Source source;
    private final SourceAccess.Database access;
    private final LoadScope scope;
    private final QueryColumns columns;
    private final String quote;

    /** @param quote what the database puts around a name */
    PageQuery(Source source, SourceAccess.Database access, LoadScope scope, QueryColumns columns, String quote) {
        this.source = source;
        this.access = access;
        this.scope = scope;
        this.columns = columns;
        this.quote = quote.strip();
    }

    /** The author's query, its watermark a parameter. */
    static String plain(SourceAccess.Database access) {
        return access.query().replace(":watermark", "?");
    }

    /** Binds the watermark of {@link #plain}; gives the index of the next parameter. */
    static int bindWatermark(PreparedStatement statement, SourceAccess.Database access, Instant bound)
            throws SQLException {
        if (!access.query().contains(":watermark")) {
            return 1;
        }
        statement.setObject(1, bound.atOffset(ZoneOffset.UTC));
        return 2;
    }

    /** Whether it comes in pages. */
    boolean paged() {
        return access.pageRows().isPresent() && !(scope instanceof LoadScope.Keys);
    }

    /** The columns it gives of the contract. */
    List<SourceColumn> asked() {
        return scope instanceof LoadScope.Keys
                ? source.columns().stream()
                        .filter(column -> source.key().contains(column.name()))
                        .toList()
                : source.columns();
    }

    String sql(Optional<PagePosition> after) {
        var conditions = new ArrayList<String>();
        if (scope instanceof LoadScope.Period) {
            String column = name(period());
            conditions.add("%1$s >= ? and %1$s < ?".formatted(column));
        }
        if (!paged() && conditions.isEmpty()) {
            return plain(access);
        }
        String order = PagePosition.columns(source).stream().map(this::name).collect(joining(", "));
        after.ifPresent(position -> conditions.add("(%s) > (%s)"
                .formatted(order, position.values().stream().map(_ -> "?").collect(joining(", ")))));
        String sql = "select * from (\n%s\n) page".formatted(plain(access));
        if (!conditions.isEmpty()) {
            sql += " where " + String.join(" and ", conditions);
        }
        return paged()
                ? "%s order by %s fetch first %d rows only"
                        .formatted(sql, order, access.pageRows().getAsInt())
                : sql;
    }

    void bind(PreparedStatement statement, Instant bound, Optional<PagePosition> after) throws SQLException {
        int index = bindWatermark(statement, access, bound);
        if (scope instanceof LoadScope.Period(LocalDate from, LocalDate to)) {
            bindDay(statement, index++, from);
            bindDay(statement, index++, to);
        }
        if (after.isPresent()) {
            List<SourceColumn> order = PagePosition.columns(source);
            for (int part = 0; part < order.size(); part++) {
                bind(statement, index++, order.get(part), after.get().values().get(part));
            }
        }
    }

    private void bindDay(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        String text = switch (columns.get(period()).type()) {
            case Types.TIMESTAMP -> day.atStartOfDay().toString();
            case Types.TIMESTAMP_WITH_TIMEZONE ->
                day.atStartOfDay(ROME).toOffsetDateTime().toString();
            default -> day.toString();
        };
        bind(statement, index, period(), text);
    }

    /** PostgreSQL reads back, as whatever it is compared with, what it wrote itself; other databases are given a value of the type. */
    private void bind(PreparedStatement statement, int index, SourceColumn column, String text) throws SQLException {
        if (access.address().isPostgres()) {
            statement.setObject(index, text, Types.OTHER);
            return;
        }
        Object value = switch (columns.get(column).type()) {
            case Types.DATE -> LocalDate.parse(text);
            case Types.TIMESTAMP -> LocalDateTime.parse(text);
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(text);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL ->
                new BigDecimal(text);
            default -> text;
        };
        statement.setObject(index, value);
    }

    private SourceColumn period() {
        String name = access.periodColumn().orElseThrow();
        return source.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String name(SourceColumn column) {
        String label = columns.get(column).label();
        return quote + label.replace(quote, quote + quote) + quote;
    }
}
