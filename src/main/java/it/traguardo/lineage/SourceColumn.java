package it.traguardo.lineage;

/**
 * A column that a source declares.
 *
 * @param source folder of {@code etl/}
 */
public record SourceColumn(String source, String column) implements Comparable<SourceColumn> {

    @Override
    public int compareTo(SourceColumn other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : column.compareTo(other.column);
    }

    @Override
    public String toString() {
        return source + "." + column;
    }
}
