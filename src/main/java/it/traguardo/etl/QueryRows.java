package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query as text. PostgreSQL sends text, which is passed on untouched; of other databases, days and
 * instants are written in ISO form, so that no driver's own way of printing them matters.
 */
final class QueryRows implements TextRows {

    private final ResultSet rows;
    private final boolean sentAsText;
    private final int[] positions;
    private final int[] types;
    private final byte[] @Nullable [] last;
    private int count;

    /** @param columns those to pass on, in order */
    QueryRows(ResultSet rows, boolean sentAsText, List<QueryColumns.Column> columns) {
        this.rows = rows;
        this.sentAsText = sentAsText;
        this.positions =
                columns.stream().mapToInt(QueryColumns.Column::position).toArray();
        this.types = columns.stream().mapToInt(QueryColumns.Column::type).toArray();
        this.last = new byte[columns.size()][];
    }

    @Override
    public boolean next() throws IOException {
        try {
            boolean more = rows.next();
            count += more ? 1 : 0;
            return more;
        } catch (SQLException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    @Override
    public byte @Nullable [] value(int column) throws IOException {
        try {
            byte[] value = read(column);
            last[column] = value;
            return value;
        } catch (SQLException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** Rows read so far. */
    int count() {
        return count;
    }

    /** Values of the row read last, null where it has none. */
    List<@Nullable String> last(List<Integer> columns) {
        var values = new ArrayList<@Nullable String>();
        for (int column : columns) {
            byte[] value = last[column];
            values.add(value == null ? null : new String(value, UTF_8));
        }
        return values;
    }

    private byte @Nullable [] read(int column) throws SQLException {
        if (sentAsText
                && types[column] != Types.BINARY) { // of bytes the driver would give the bytes, which are no text
            return rows.getBytes(positions[column]);
        }
        String text = text(positions[column], types[column]);
        return text == null ? null : text.getBytes(UTF_8);
    }

    private @Nullable String text(int position, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> {
                LocalDate day = rows.getObject(position, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case Types.TIMESTAMP -> {
                LocalDateTime time = rows.getObject(position, LocalDateTime.class);
                yield time == null ? null : ISO_LOCAL_DATE_TIME.format(time);
            }
            case Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime instant = rows.getObject(position, OffsetDateTime.class);
                yield instant == null ? null : ISO_OFFSET_DATE_TIME.format(instant);
            }
            default -> rows.getString(position);
        };
    }
}
