package it.traguardo.etl;

/**
 * One column a source promises.
 *
 * @param name its name in raw
 * @param writtenAs its name at the source
 * @param required whether it may not be empty
 * @param pseudonym whether only a keyed pseudonym of it may enter the warehouse
 */
record SourceColumn(
        String name, String writtenAs, ColumnType type, boolean required, boolean pseudonym, ColumnRules rules) {

    /** The name, quoted for SQL. */
    String quoted() {
        return quote(name);
    }

    /** The name of the column that holds what the source sent, quoted for SQL. */
    String asSent() {
        return isKeptAsSent() ? quoted() : quote("_sent_" + name);
    }

    /** Whether its value is what the source sent, or the pseudonym of it, which takes its place everywhere. */
    boolean isKeptAsSent() {
        return pseudonym || type == ColumnType.TEXT;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text of SQL. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
