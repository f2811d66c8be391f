package it.traguardo.cli;

import static java.util.stream.Collectors.joining;

import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.lineage.ColumnLineage;
import it.traguardo.lineage.IndicatorLineage;
import it.traguardo.lineage.Influence;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints where columns go and where indicators come from. */
final class LineageText {

    private static final String ARROW = " > ";

    private final PrintWriter out;

    LineageText(PrintWriter out) {
        this.out = out;
    }

    void print(ColumnLineage lineage) {
        out.println(lineage.column());
        print("stage", lineage.stage());
        print("star", lineage.star());
        print("mart", lineage.mart());
        if (lineage.isUnread()) {
            out.println("  read by no indicator");
        }
        for (ColumnLineage.Reader reader : lineage.indicators()) {
            out.printf(
                    "  %-10s %s  (%s)%n",
                    reader.code(), reader.title().english(), uses(reader.uses(), reader.groupings()));
            out.printf("  %-10s   %s%n", "", String.join(ARROW, reader.way()));
        }
    }

    void print(IndicatorLineage lineage) {
        out.printf("%s  %s%n", lineage.code(), lineage.title().english());
        lineage.sources().forEach((source, origins) -> {
            out.printf("  %s%n", source);
            for (IndicatorLineage.Origin origin : origins) {
                out.printf("    %-24s %s%n", origin.column().column(), uses(origin.uses(), origin.groupings()));
                out.printf("    %-24s   %s%n", "", String.join(ARROW, origin.way()));
            }
        });
        print("also", lineage.rules());
    }

    void printUnread(List<String> statements) {
        statements.forEach(statement ->
                out.printf("Not followed, so that what it brings is missing here: %s%n", firstLine(statement)));
    }

    private void print(String label, List<String> names) {
        if (!names.isEmpty()) {
            out.printf("  %-10s %s%n", label, String.join(", ", names));
        }
    }

    /** What only decides which rows count or what they are joined to is told from what gets into the result. */
    private static String uses(Map<Use, Influence> uses, List<Grouping> groupings) {
        return uses.entrySet().stream()
                .map(use -> word(use.getKey())
                        + (use.getKey() == Use.BREAKDOWN && !groupings.isEmpty() ? " by " + words(groupings) : "")
                        + (use.getValue() == Influence.CONDITION ? " as a condition" : ""))
                .collect(joining("; "));
    }

    private static String words(List<Grouping> groupings) {
        return groupings.stream().map(LineageText::word).collect(joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String firstLine(String statement) {
        return statement.lines().findFirst().orElse("");
    }
}
