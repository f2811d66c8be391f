package it.traguardo.lineage;

import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.vocabulary.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All that an indicator reads.
 *
 * @param sources by source, columns in the order they are declared in
 * @param rules tables of raw that come from no source: terms, calendars
 */
public record IndicatorLineage(
        String code, LocalizedText title, SortedMap<String, List<Origin>> sources, List<String> rules) {

    /**
     * One column that it reads.
     *
     * @param uses how it matters to the number, to its breakdowns and to the rows behind it; those it does not matter to are absent
     * @param groupings breakdowns it matters to, where it does not matter to the number already
     * @param way from the column of raw to the first column the indicator asks for, both included; in the first of its uses
     */
    public record Origin(SourceColumn column, Map<Use, Influence> uses, List<Grouping> groupings, List<String> way) {}
}
