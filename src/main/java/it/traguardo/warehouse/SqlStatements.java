package it.traguardo.warehouse;

import java.util.ArrayList;
import java.util.List;

/** The statements of an SQL text, without comments. */
final class SqlStatements {

    private final String sql;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int at;

    private SqlStatements(String sql) {
        this.sql = sql;
    }

    static List<String> of(String sql) {
        return new SqlStatements(sql).split();
    }

    private List<String> split() {
        while (at < sql.length()) {
            char next = sql.charAt(at);
            if (sql.startsWith("--", at)) {
                skipTo("\n");
            } else if (sql.startsWith("/*", at)) {
                skipTo("*/");
            } else if (next == '\'' || next == '"') {
                take(end(String.valueOf(next), at + 1));
            } else if (next == ';') {
                finish();
                at++;
            } else {
                take(at + 1);
            }
        }
        finish();
        return statements;
    }

    private void take(int end) {
        statement.append(sql, at, end);
        at = end;
    }

    private void skipTo(String mark) {
        statement.append(' ');
        at = end(mark, at + 2);
    }

    /** Past the mark; a doubled quote is the end of one text and the beginning of another. */
    private int end(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private void finish() {
        String text = statement.toString().strip();
        if (!text.isEmpty()) {
            statements.add(text);
        }
        statement.setLength(0);
    }
}
