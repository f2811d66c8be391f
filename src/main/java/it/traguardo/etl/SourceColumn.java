package it.traguardo.etl;

/**
 * One column a source promises.
 *
 * @param name its name in raw
 * @param writtenAs its name at the source
 * @param required whether a row without it goes to quarantine
 * @param pseudonym whether only a keyed pseudonym of it may enter the warehouse
 */
record SourceColumn(String name, String writtenAs, ColumnType type, boolean required, boolean pseudonym) {

    /** The name, quoted for SQL. */
    String quoted() {
        return quote(name);
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
