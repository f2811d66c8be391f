package it.traguardo.cli;

import it.traguardo.indicator.GroupParts;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.Reading;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The groups a value is made of, as text and as JSON. */
record BreakdownText(Reading reading, Grouping grouping, List<GroupParts> groups) {

    void print(PrintWriter out) {
        out.printf("by         %s%s%n", word(grouping), grouping.followsStructure() ? ", as " + structure() : "");
        for (GroupParts group : groups) {
            out.printf(
                    "  %s%s  %s%s%s%n",
                    value(group).orElse("not applicable:"),
                    PartsText.of(group.parts(), reading.indicator().measure()),
                    group.name().orElse("(not known)"),
                    group.median()
                            .map(median -> "  median %s, p90 %s"
                                    .formatted(
                                            median.toPlainString(),
                                            text(group.ninetiethPercentile()).orElse("")))
                            .orElse(""),
                    group.leftOut() == 0 ? "" : "  %d left out".formatted(group.leftOut()));
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("by", grouping.name());
        json.put("structure", reading.structure().name());
        json.put("groups", groups.stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(GroupParts group) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", group.code().orElse(null));
        json.put("name", group.name().orElse(null));
        json.put("numerator", group.parts().numerator());
        json.put("denominator", group.parts().denominator());
        json.put("value", value(group).orElse(null));
        json.put("median", text(group.median()).orElse(null));
        json.put("p90", text(group.ninetiethPercentile()).orElse(null));
        json.put("leftOut", group.leftOut());
        return json;
    }

    private Optional<String> value(GroupParts group) {
        return text(group.parts().value(reading.indicator().measure()));
    }

    private static Optional<String> text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString);
    }

    private String structure() {
        return switch (reading.structure()) {
            case THEN -> "on the day of receipt";
            case TODAY -> "on " + reading.asOf();
        };
    }

    private static String word(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT);
    }
}
