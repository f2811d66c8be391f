package it.traguardo.etl;

import it.traguardo.calendar.TermRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rules of {@code etl/terms/} into {@code raw.term}, {@code raw.term_suspension} and {@code raw.term_restart};
 * what is there stays untouched while it says the same.
 */
final class TermTable {

    private final DuckDBConnection connection;
    private final TermRows rules;

    TermTable(DuckDBConnection connection, TermRows rules) {
        this.connection = connection;
        this.rules = rules;
    }

    /** A changed rule forgets that the star is built, so that it is built anew. */
    void write() throws SQLException {
        String wanted = fingerprint();
        if (wanted.equals(stored())) {
            return;
        }
        replace(
                "raw.term",
                rules.terms(),
                term -> Arrays.asList(
                        term.procedure(),
                        term.due(),
                        term.days(),
                        term.countsWorkingDays(),
                        term.saturdayMoves(),
                        term.rejectedOnExpiry(),
                        term.filedBeforeEventDays().stream().boxed().findFirst().orElse(null),
                        term.from(),
                        term.until().orElse(null)));
        replace(
                "raw.term_suspension",
                rules.suspensions(),
                rule -> Arrays.asList(
                        rule.procedure(),
                        rule.legalBasis(),
                        rule.suspension(),
                        rule.times(),
                        rule.effect(),
                        rule.atMostDays(),
                        rule.resumesAfterDays(),
                        rule.from(),
                        rule.until().orElse(null)));
        replace(
                "raw.term_restart",
                rules.restarts(),
                restart -> Arrays.asList(
                        restart.procedure(), restart.from(), restart.until().orElse(null)));
        replace("raw.term_state", List.of(wanted), List::of);
        execute("delete from raw.star_build");
    }

    private <T> void replace(String table, List<T> rows, Function<T, List<? extends @Nullable Object>> values)
            throws SQLException {
        execute("delete from " + table);
        for (T row : rows) {
            List<? extends @Nullable Object> written = values.apply(row);
            String marks = String.join(", ", Collections.nCopies(written.size(), "?"));
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into %s values (%s)".formatted(table, marks))) {
                for (int column = 0; column < written.size(); column++) {
                    insert.setObject(column + 1, written.get(column));
                }
                insert.execute();
            }
        }
    }

    private String stored() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select fingerprint from raw.term_state")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(rules.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
