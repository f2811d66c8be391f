package it.traguardo.etl;

import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns of sources that must be in columns of others. */
final class References {

    private final Map<String, List<String>> columns = new TreeMap<>();

    /** @param sources all there are, those with faults too */
    References(List<Source> sources) {
        for (Source source : sources) {
            columns.put(
                    source.name(),
                    source.columns().stream().map(SourceColumn::name).toList());
        }
    }

    /** References of a source to a source or a column there is not. */
    List<ContentProblem> problems(Source source) {
        var problems = new ArrayList<ContentProblem>();
        for (SourceColumn column : source.columns()) {
            column.rules().reference().ifPresent(reference -> {
                List<String> there = columns.get(reference.source());
                if (there == null) {
                    problems.add(new ContentProblem(
                            source.file(),
                            reference.line(),
                            "There is no source '%s'.".formatted(reference.source()),
                            remedy(reference.source(), "sources", List.copyOf(columns.keySet()))));
                } else if (!there.contains(reference.column())) {
                    problems.add(new ContentProblem(
                            source.file(),
                            reference.line(),
                            "The source '%s' has no column '%s'.".formatted(reference.source(), reference.column()),
                            remedy(reference.column(), "columns", there)));
                }
            });
        }
        return problems;
    }

    private static String remedy(String written, String what, List<String> there) {
        return Spelling.nearest(written, there)
                .map("Did you mean '%s'?"::formatted)
                .orElse("The %s are: %s.".formatted(what, String.join(", ", there)));
    }
}
