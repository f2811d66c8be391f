package it.traguardo.cycle;

import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Frozen values in the application store. */
final class FrozenValues {

    private static final String BETWEEN = "; ";

    private final JdbcClient store;

    FrozenValues(JdbcClient store) {
        this.store = store;
    }

    /**
     * Of one signature, as its sheet has them.
     *
     * @param rows whether to read the rows too; none when not, which is what a report needs
     */
    List<FrozenValue> of(int position, boolean rows) {
        return store.sql("""
                        select indicator, title, period, measure, actual, numerator, denominator, target, status, score, known_at,
                          definition_version, definition_sha256, calendars, cause, remedy, row_count, %s as frozen_rows, rows_sha256
                        from frozen_value where check_position = ? order by line""".formatted(rows ? "frozen_rows" : "''"))
                .param(position)
                .query((row, number) -> value(row))
                .list();
    }

    void add(int position, List<FrozenValue> values) {
        for (int line = 1; line <= values.size(); line++) {
            add(position, line, values.get(line - 1));
        }
    }

    private void add(int position, int line, FrozenValue value) {
        store.sql("""
                        insert into frozen_value (check_position, line, indicator, title, period, measure, actual, numerator,
                          denominator, target, status, score, known_at, definition_version, definition_sha256, calendars,
                          cause, remedy, row_count, frozen_rows, rows_sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Store.values(
                        position,
                        line,
                        value.indicator(),
                        value.title(),
                        value.period(),
                        value.measure().name(),
                        Store.number(value.actual()),
                        value.numerator(),
                        value.denominator(),
                        Store.number(value.target()),
                        value.status().name(),
                        Store.number(value.score()),
                        Store.at(value.knownAt()),
                        value.definitionVersion(),
                        value.definitionSha256(),
                        String.join(BETWEEN, value.calendars()),
                        value.remark().cause(),
                        value.remark().remedy(),
                        value.rowCount(),
                        value.rows(),
                        value.rowsSha256()))
                .update();
    }

    private static FrozenValue value(ResultSet row) throws SQLException {
        String calendars = row.getString("calendars");
        return new FrozenValue(
                row.getString("indicator"),
                row.getString("title"),
                row.getString("period"),
                Measure.valueOf(row.getString("measure")),
                Store.number(row, "actual"),
                row.getString("numerator"),
                row.getString("denominator"),
                Store.number(row, "target"),
                Status.valueOf(row.getString("status")),
                Store.number(row, "score"),
                Store.findInstant(row, "known_at"),
                row.getInt("definition_version"),
                row.getString("definition_sha256"),
                calendars.isEmpty() ? List.of() : Arrays.asList(calendars.split(BETWEEN, -1)),
                new Remark(row.getString("cause"), row.getString("remedy")),
                row.getInt("row_count"),
                row.getString("frozen_rows"),
                row.getString("rows_sha256"));
    }
}
