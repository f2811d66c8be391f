package it.traguardo.lineage;

import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.vocabulary.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * All that a column of a source gets into.
 *
 * @param stage columns its values get into, as {@code schema.relation.column}
 * @param indicators those it matters to, by code
 */
public record ColumnLineage(
        SourceColumn column, List<String> stage, List<String> star, List<String> mart, List<Reader> indicators) {

    /**
     * An indicator that reads it.
     *
     * @param uses how it matters to the number, to its breakdowns and to the rows behind it; those it does not matter to are absent
     * @param groupings breakdowns it matters to, where it does not matter to the number already
     * @param way from the column of raw to the first column the indicator asks for, both included
     */
    public record Reader(
            String code, LocalizedText title, Map<Use, Influence> uses, List<Grouping> groupings, List<String> way) {}

    /** Whether no indicator would notice if it were wrong. */
    public boolean isUnread() {
        return indicators.isEmpty();
    }
}
